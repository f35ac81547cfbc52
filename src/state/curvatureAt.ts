import { type Eigen, eigen } from "../analysis/eigen.ts"
import { type ResolvedObjective, resolveObjective } from "../catalog/plan.ts"
import { objectiveNames, type Point, TIME } from "../core/objective.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { type Evaluator, evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"

/** Curvature in float64. Remembers the last objective: while its numbers change, nothing is derived anew. */
export class CurvatureAt {
  #spec: ObjectiveSpec | null = null
  #objective: ResolvedObjective | null = null
  #formula = ""
  #f: Evaluator | null = null

  /** Eigenvalues of the Hessian at a point, for the loss of the step after `taken` ones. */
  of(spec: ObjectiveSpec, point: Point, taken: number): Eigen {
    if (spec !== this.#spec) this.#objective = resolveObjective(spec)
    this.#spec = spec
    const { formula, parameters } = this.#objective!
    const names = Object.keys(parameters)
    const key = [formula, ...names].join()
    if (key !== this.#formula) this.#f = evaluator(parse(formula, objectiveNames(names)))
    this.#formula = key
    const numbers = { ...parameters, [TIME]: taken + 1 }
    const [[a, b], [, c]] = this.#f!.hessian(point, numbers) as [[number, number], [number, number]]
    return eigen([a, b, c])
  }
}
