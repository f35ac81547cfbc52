import type { NoisyQuadratic } from "../../analysis/batchSize.ts"
import { eigen } from "../../analysis/eigen.ts"
import { oracles } from "../../catalog/index.ts"
import { resolveObjective } from "../../catalog/plan.ts"
import { defaultOf } from "../../core/method.ts"
import { objectiveNames, TIME } from "../../core/objective.ts"
import { evaluator } from "../../formula/evaluate.ts"
import { parse } from "../../formula/formula.ts"
import { lastStep } from "../../state/track.ts"
import type { Ensemble } from "./seeds.ts"

/** What a run meets at its first iterate and at its last ones. */
export interface Quadratics {
  readonly first: NoisyQuadratic
  readonly last: NoisyQuadratic
}

/**
 * The noisy quadratics that a run of gradient descent meets, its first iterate and its last ones: the directions of all
 * seeds are those of one large quadratic, whose best rate is that of one step in the mean over the seeds. Null for other
 * methods and for other noise than a normal one of one size.
 */
export function quadraticsOf({ scenario, tracks }: Ensemble, run: number): Quadratics | null {
  const { method, oracle = scenario.oracle, objective } = scenario.runs[run]!
  if (method !== "gd" || oracle.kind !== "gaussian" || Number(oracle.clip ?? 0) > 0) return null
  const { formula, parameters } = resolveObjective(objective ?? scenario.objective)
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  const sigma = Number(oracle.sigma ?? defaultOf(oracles.gaussian!.keys.sigma!, "plane"))
  const at = (placeOf: (last: number) => number): NoisyQuadratic => {
    const directions = tracks[run]!.flatMap((track) => {
      const k = placeOf(lastStep(track))
      const point = [track.x[2 * k]!, track.x[2 * k + 1]!]
      const numbers = { ...parameters, [TIME]: k + 1 }
      const [[a, b], [, c]] = f.hessian(point, numbers) as [[number, number], [number, number]]
      const [x, y] = f.gradient(point, numbers) as [number, number]
      const { largest, smallest, angle } = eigen([a, b, c])
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      return [
        { curvature: largest, slope: x * cos + y * sin },
        { curvature: smallest, slope: y * cos - x * sin },
      ]
    })
    return {
      curvatures: directions.map(({ curvature }) => curvature),
      slopes: directions.map(({ slope }) => slope),
      sigma,
    }
  }
  return { first: at(() => 0), last: at((last) => last) }
}
