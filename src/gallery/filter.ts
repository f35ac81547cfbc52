import type { DescribedMethod } from "../catalog/texts.ts"
import { FAMILIES, type Family, type Method } from "../core/method.ts"
import type { Page } from "../state/page.ts"

/** What a method asks of the objective, from the cheapest question to the dearest. */
export const ASKS = ["gradients", "values", "samples", "products", "hessians"] as const
export type Ask = (typeof ASKS)[number]

/** Numbers kept per parameter, as one chooses them. */
export const MEMORIES = ["0", "1", "2", "3", "more"] as const
export type Memory = (typeof MEMORIES)[number]

export const SORTS = ["family", "name", "year", "memory"] as const
export type Sort = (typeof SORTS)[number]

/** What the list of methods is narrowed down to; an empty list leaves everything. */
export interface Filter {
  readonly search: string
  readonly families: readonly Family[]
  readonly asks: readonly Ask[]
  readonly memories: readonly Memory[]
  readonly from: number | null
  readonly to: number | null
  readonly sort: Sort
}

export const NO_FILTER: Filter = {
  search: "",
  families: [],
  asks: [],
  memories: [],
  from: null,
  to: null,
  sort: "family",
}

/** Returns what a method asks besides gradients; "gradients" if that is all. */
export function asksOf({ oracles }: Pick<Method, "oracles">): readonly Ask[] {
  const more = [
    oracles.value && "values",
    oracles.sample && "samples",
    oracles.hvp && "products",
    oracles.hessian && "hessians",
  ].filter((ask) => typeof ask === "string") as Ask[]
  return more.length > 0 ? more : ["gradients"]
}

export function memoryOf({ memory }: Pick<Method, "memory">): Memory {
  const whole = Math.round(memory)
  return whole > 3 ? "more" : (String(whole) as Memory)
}

/** Returns the methods that pass, in the order that the filter asks for. */
export function find(methods: readonly DescribedMethod[], filter: Filter): DescribedMethod[] {
  return methods.filter((method) => passes(method, filter)).sort(ORDERS[filter.sort])
}

function passes(method: DescribedMethod, filter: Filter): boolean {
  const { families, asks, memories, from, to } = filter
  const { year } = method.source
  return (
    (families.length === 0 || families.includes(method.family)) &&
    (asks.length === 0 || asksOf(method).some((ask) => asks.includes(ask))) &&
    (memories.length === 0 || memories.includes(memoryOf(method))) &&
    (from === null || year >= from) &&
    (to === null || year <= to) &&
    hasWords(method, filter.search)
  )
}

function hasWords({ id, name, idea, about, family, source }: DescribedMethod, search: string) {
  const text = [id, name, idea, about, family, source.text].join(" ").toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

type Order = (a: DescribedMethod, b: DescribedMethod) => number

const byName: Order = (a, b) => a.name.localeCompare(b.name, "en")
const byYear: Order = (a, b) => a.source.year - b.source.year || byName(a, b)

const ORDERS: Readonly<Record<Sort, Order>> = {
  family: (a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) || byYear(a, b),
  name: byName,
  year: byYear,
  memory: (a, b) => a.memory - b.memory || byName(a, b),
}

/** Reads a filter from a page's query; what it does not know it leaves out. */
export function readFilter(page: Page): Filter {
  return {
    search: page.search ?? "",
    families: listOf(page.family, FAMILIES),
    asks: listOf(page.asks, ASKS),
    memories: listOf(page.memory, MEMORIES),
    from: yearOf(page.from),
    to: yearOf(page.to),
    sort: SORTS.find((sort) => sort === page.sort) ?? NO_FILTER.sort,
  }
}

/** Returns the page of methods that a filter leaves. */
export function pageOf({ search, families, asks, memories, from, to, sort }: Filter): Page {
  return {
    page: "methods",
    ...(search && { search }),
    ...(families.length > 0 && { family: families.join(",") }),
    ...(asks.length > 0 && { asks: asks.join(",") }),
    ...(memories.length > 0 && { memory: memories.join(",") }),
    ...(from !== null && { from: String(from) }),
    ...(to !== null && { to: String(to) }),
    ...(sort !== NO_FILTER.sort && { sort }),
  }
}

function listOf<T extends string>(text: string | undefined, known: readonly T[]): readonly T[] {
  const names = text?.split(",") ?? []
  return known.filter((name) => names.includes(name))
}

function yearOf(text: string | undefined): number | null {
  return text && /^\d{1,4}$/.test(text) ? Number(text) : null
}
