import { objectiveNames } from "../core/objective.ts"
import type { Parameters } from "../core/scenario.ts"
import { FormulaError } from "../formula/error.ts"
import { freeNames, parse } from "../formula/formula.ts"
import { toTex } from "../formula/tex.ts"
import { GREEK } from "../formula/vocabulary.ts"

const { variables, parameters: given } = objectiveNames([])
const GIVEN = [...variables, ...given]

/** A typed text as a formula, or why it is none. */
export type TypedFormula =
  | { readonly error: FormulaError; readonly tex?: undefined }
  | { readonly error: null; readonly parameters: Parameters; readonly tex: string }

/** Reads a typed formula; a new single letter or Greek name becomes a parameter of value 1. */
export function readFormula(text: string, values: Parameters): TypedFormula {
  try {
    const free = freeNames(text).filter((name) => !GIVEN.includes(name))
    const names = free.filter((name) => name in values || isParameter(name))
    const formula = parse(text, objectiveNames(names))
    const parameters = Object.fromEntries(names.map((name) => [name, values[name] ?? 1]))
    return { error: null, parameters, tex: `f = ${toTex(formula)}` }
  } catch (error) {
    if (error instanceof FormulaError) return { error }
    throw error
  }
}

/** Longer names are far more often a forgotten sign: xy is not a parameter. */
function isParameter(name: string): boolean {
  return /^[a-z]\d*$/i.test(name) || [...GREEK.values()].includes(name)
}
