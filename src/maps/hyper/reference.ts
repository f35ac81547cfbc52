import { resolveObjective } from "../../catalog/plan.ts"
import { targetsOf } from "../../catalog/survey.ts"
import { type Objective, objectiveNames, type Point } from "../../core/objective.ts"
import type { ObjectiveSpec } from "../../core/scenario.ts"
import type { Axis } from "../../core/survey.ts"
import { evaluator } from "../../formula/evaluate.ts"
import { parse } from "../../formula/formula.ts"

/**
 * What the gap is measured from: f* where it is known and the same in all cells, the lowest minimum found in the box of a
 * typed formula, or the lowest f of the map, which is not known before.
 */
export type Reference =
  | { readonly kind: "known" | "found"; readonly floor: number }
  | { readonly kind: "lowest"; readonly moves: boolean }

/** Values of each parameter between the ends of its axis at which f* is looked up. */
const SAMPLES = 5
/** Of |f*|, or of 1: minima so near are the same. */
const SAME = 1e-9

/** Looks up what the gap of a map over some axes is measured from. */
export function referenceOf(spec: ObjectiveSpec, axes: readonly Axis[]): Reference {
  const moving = axes.filter(({ part }) => part === "objective")
  if (moving.length > 0) return sampled(spec, moving)
  const objective = resolveObjective(spec)
  if (objective.minimum !== undefined) return { kind: "known", floor: objective.minimum }
  const [lowest] = "formula" in spec ? targetsOf(objective) : []
  // Surfaces of the catalogue without f* are unbounded below.
  if (!lowest) return { kind: "lowest", moves: false }
  return { kind: "found", floor: valueAt(objective, lowest.at) }
}

/** f at a point, of a moving loss at its first step. */
export function valueAt({ formula, parameters }: Objective, at: Point): number {
  const { value } = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return value(at, { ...parameters, t: 1 })
}

function sampled(spec: ObjectiveSpec, axes: readonly Axis[]): Reference {
  let specs: ObjectiveSpec[] = [spec]
  for (const { name, from, to } of axes)
    specs = specs.flatMap((one) =>
      Array.from({ length: SAMPLES }, (_, i) => ({
        ...one,
        parameters: { ...one.parameters, [name]: from + ((to - from) * i) / (SAMPLES - 1) },
      })),
    )
  const minima = specs.map((one) => resolveObjective(one).minimum)
  const [floor] = minima
  const isSame = minima.every(
    (minimum) =>
      floor !== undefined &&
      minimum !== undefined &&
      Math.abs(minimum - floor) <= SAME * Math.max(1, Math.abs(floor)),
  )
  return isSame ? { kind: "known", floor: floor! } : { kind: "lowest", moves: true }
}
