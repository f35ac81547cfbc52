import { surfaces } from "../../catalog/index.ts"
import { FormulaError } from "../../formula/error.ts"
import { parse } from "../../formula/formula.ts"
import { boxProblem } from "./boxProblem.ts"
import { ScenarioError } from "./error.ts"
import { show } from "./issue.ts"
import { known } from "./known.ts"
import type { DraftObjective } from "./schema.ts"

/** Checks a surface and its parameters, or a formula, its parameters and its box. */
export function checkObjective(objective: DraftObjective, path: string): void {
  const names = Object.keys(objective.parameters ?? {})
  checkDomain(objective, `${path}.domain`)
  if ("surface" in objective) {
    const surface = known(surfaces, objective.surface, `${path}.surface`, "surface")
    for (const name of names)
      known(surface.parameters ?? {}, name, `${path}.parameters`, "parameter")
    return
  }
  for (const name of names)
    if (!/^[a-z]\w*$/i.test(name) || RESERVED.includes(name))
      throw new ScenarioError(
        `${path}.parameters`,
        `${show(name)} cannot be the name of a parameter`,
      )
  checkFormula(objective.formula, names, `${path}.formula`)
}

function checkDomain({ domain }: DraftObjective, path: string): void {
  for (const [axis, [low, high]] of (domain ?? []).entries()) {
    const problem = boxProblem(low, high)
    if (problem) throw new ScenarioError(`${path}[${axis}]`, `${problem}, got [${low}, ${high}]`)
  }
}

const VARIABLES = ["x", "y"]
const RESERVED = [...VARIABLES, "pi", "e"]

function checkFormula(formula: string, parameters: readonly string[], path: string): void {
  try {
    parse(formula, { variables: VARIABLES, parameters })
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    throw new ScenarioError(`${path}, column ${error.start + 1}`, error.message)
  }
}
