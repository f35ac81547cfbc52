import type { Family, Hyper, Method, OracleKind } from "../core/method.ts"
import { exact } from "../ui/numberText.ts"
import type { Ask, Memory, Sort } from "./filter.ts"

export const ASK_NAMES: Readonly<Record<Ask, string>> = {
  gradients: "Gradients only",
  values: "Values, along a line",
  samples: "Samples of a data set",
  products: "Products with the Hessian",
  hessians: "The whole Hessian",
}

export const MEMORY_NAMES: Readonly<Record<Memory, string>> = {
  "0": "None",
  "1": "1 number",
  "2": "2 numbers",
  "3": "3 numbers",
  more: "4 or more",
}

export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  family: "Family",
  name: "Name",
  year: "Year",
  memory: "Memory",
}

/** The name of a family at the start of a line. */
export const familyName = (family: Family): string => family[0]!.toUpperCase() + family.slice(1)

const CALLS: Readonly<Record<OracleKind, readonly [one: string, many: string]>> = {
  gradient: ["gradient", "gradients"],
  hvp: ["product with the Hessian", "products with the Hessian"],
  hessian: ["Hessian", "Hessians"],
  value: ["value", "values"],
  sample: ["sample", "samples"],
}

/** The oracle calls of one step: "1 gradient and 1 Hessian". */
export function callsInWords(oracles: Method["oracles"]): string {
  const parts = (Object.keys(CALLS) as OracleKind[])
    .filter((kind) => oracles[kind])
    .map((kind) => callInWords(kind, oracles[kind]!))
  if (parts.length < 2) return parts[0] ?? "nothing"
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

/** Line searches and batches that grow ask for what they need, so that their numbers are the least. */
const OPEN: readonly OracleKind[] = ["value", "sample"]

function callInWords(kind: OracleKind, count: number): string {
  const [one, many] = CALLS[kind]
  if (count < 1) return `1 ${one} every ${exact(Math.round(1 / count))} steps`
  const words = `${exact(count)} ${count === 1 ? one : many}`
  if (OPEN.includes(kind)) return `at least ${words}`
  return Number.isInteger(count) ? words : `${words} on average`
}

/** What is kept per parameter from step to step: "2 numbers per parameter". */
export function memoryInWords(memory: number): string {
  if (memory === 0) return "nothing"
  return `${exact(memory)} ${memory === 1 ? "number" : "numbers"} per parameter`
}

/** The ends of a hyper-parameter's slider, or its variants. */
export function rangeInWords(hyper: Hyper): string {
  if ("range" in hyper) return `${exact(hyper.range[0])} to ${exact(hyper.range[1])}`
  return "choices" in hyper ? hyper.choices.join(", ") : "on, off"
}

/** A default as a person reads it. */
export function valueInWords(value: number | boolean | string): string {
  if (typeof value === "boolean") return value ? "on" : "off"
  return typeof value === "number" ? exact(value) : value
}

/** Text as it is printed: a hyphen that stands for a minus becomes one. */
export const printed = (text: string): string =>
  text.replace(/(?<=^|[\s([=<>,/≈~|]|\de)-(?=[\d.∞])|(?<=[\d)])-(?=[αβγηλμρσ])/g, "−")
