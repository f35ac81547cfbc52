import { type Formula, parse } from "../../../src/formula/formula.ts"
import { golden } from "../../golden.ts"

/** A surface of the golden file, as far as formulas are concerned. */
interface GoldenSurface {
  readonly id: string
  readonly formula: string
  readonly params: Readonly<Record<string, { value: number }>>
  readonly domain: readonly (readonly [number, number])[]
  readonly starts: readonly (readonly [number, number])[]
  readonly f_at_starts: readonly number[]
  readonly grad_at_starts: readonly (readonly [number, number])[]
}

export interface Surface extends GoldenSurface {
  readonly parsed: Formula
  readonly parameters: Readonly<Record<string, number>>
}

/** Every golden surface, parsed. */
export const surfaces: readonly Surface[] = golden<GoldenSurface[]>("surfaces").map((surface) => {
  const entries = Object.entries(surface.params).map(([name, { value }]) => [name, value] as const)
  const parameters = entries.map(([name]) => name)
  return {
    ...surface,
    parsed: parse(surface.formula, { variables: ["x", "y"], parameters }),
    parameters: Object.fromEntries(entries),
  }
})
