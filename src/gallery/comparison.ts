import type { DescribedMethod } from "../catalog/texts.ts"
import { priceOf } from "../core/callCost.ts"
import { FAMILIES } from "../core/method.ts"

/** The columns of the table of all methods. */
export const COLUMNS = [
  { id: "name", name: "Method" },
  { id: "family", name: "Family" },
  { id: "year", name: "Year" },
  { id: "calls", name: "One step asks for" },
  { id: "memory", name: "Numbers per parameter" },
] as const
export type Column = (typeof COLUMNS)[number]["id"]

const keys: Readonly<Record<Column, (method: DescribedMethod) => number>> = {
  name: () => 0,
  family: ({ family }) => FAMILIES.indexOf(family),
  year: ({ source }) => source.year,
  calls: ({ oracles }) => priceOf(oracles),
  memory: ({ memory }) => memory,
}

/** Returns the methods in the order of a column; those that are equal in it go by name. */
export function sorted(
  methods: readonly DescribedMethod[],
  column: Column,
  down: boolean,
): DescribedMethod[] {
  const sign = down ? -1 : 1
  const byName = (a: DescribedMethod, b: DescribedMethod) => a.name.localeCompare(b.name, "en")
  const key = keys[column]
  if (column === "name") return [...methods].sort((a, b) => sign * byName(a, b))
  return [...methods].sort((a, b) => sign * (key(a) - key(b)) || byName(a, b))
}
