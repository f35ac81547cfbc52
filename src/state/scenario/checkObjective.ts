import { surfaces } from "../../catalog/index.ts"
import { RESERVED_PREFIX } from "../../catalog/transform.ts"
import { objectiveNames } from "../../core/objective.ts"
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
    if (!isParameterName(name))
      throw new ScenarioError(
        `${path}.parameters`,
        `${show(name)} cannot be the name of a parameter`,
      )
  checkFormula(objective.formula, names, `${path}.formula`)
}

const isParameterName = (name: string) =>
  /^[a-z]\w*$/i.test(name) && !RESERVED.includes(name) && !name.startsWith(RESERVED_PREFIX)

function checkDomain({ domain }: DraftObjective, path: string): void {
  for (const [axis, [low, high]] of (domain ?? []).entries()) {
    const problem = boxProblem(low, high)
    if (problem) throw new ScenarioError(`${path}[${axis}]`, `${problem}, got [${low}, ${high}]`)
  }
}

const { variables, parameters: given } = objectiveNames([])
const RESERVED = [...variables, ...given, "pi", "e"]

function checkFormula(formula: string, parameters: readonly string[], path: string): void {
  try {
    parse(formula, objectiveNames(parameters))
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    throw new ScenarioError(`${path}, column ${error.start + 1}`, error.message)
  }
}
