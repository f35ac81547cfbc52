import { exponentialAverage, uniformAverage } from "../analysis/average.ts"
import { resolveObjective } from "../catalog/plan.ts"
import { objectiveNames, TIME } from "../core/objective.ts"
import type { ObjectiveSpec, View } from "../core/scenario.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import type { Track } from "./traces.ts"
import { lastStep } from "./track.ts"

/** Uniform, or exponential over a share of the run. */
export type Averages = NonNullable<View["averages"]>

interface Averaged {
  readonly kind: string
  readonly path: Float64Array<ArrayBuffer>
  /** f at the averages on an objective, once it has been asked for. */
  values?: { readonly objective: string; readonly f: Float64Array<ArrayBuffer> }
}

const known = new WeakMap<Track, Averaged>()

function averagedOf(track: Track, averages: Averages, budget: number): Averaged {
  const kind = `${averages} ${budget}`
  const before = known.get(track)
  if (before?.kind === kind) return before
  const steps = lastStep(track)
  const path =
    averages === "uniform"
      ? uniformAverage(track.x, steps)
      : exponentialAverage(track.x, steps, averages * budget)
  const averaged = { kind, path }
  known.set(track, averaged)
  return averaged
}

/** The averages of a run's iterates, [steps + 1, 2]; the same array while nothing changes. */
export const averagePath = (
  track: Track,
  averages: Averages,
  budget: number,
): Float64Array<ArrayBuffer> => averagedOf(track, averages, budget).path

/** f at the averages of a run's iterates, [steps + 1]; no method had to ask for it. */
export function averageValues(
  track: Track,
  averages: Averages,
  budget: number,
  spec: ObjectiveSpec,
): Float64Array<ArrayBuffer> {
  const averaged = averagedOf(track, averages, budget)
  const objective = JSON.stringify(spec)
  if (averaged.values?.objective !== objective)
    averaged.values = { objective, f: valuesAt(averaged.path, spec) }
  return averaged.values.f
}

function valuesAt(path: Float64Array, spec: ObjectiveSpec): Float64Array<ArrayBuffer> {
  const { formula, parameters } = resolveObjective(spec)
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return Float64Array.from({ length: path.length / 2 }, (_, k) =>
    f.value([path[2 * k]!, path[2 * k + 1]!], { ...parameters, [TIME]: k }),
  )
}
