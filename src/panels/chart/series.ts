import { isNoisy } from "../../catalog/oracles.ts"
import { resolveObjective } from "../../catalog/plan.ts"
import type { Scenario } from "../../core/scenario.ts"
import { averageValues } from "../../state/averages.ts"
import { floorsOf } from "../../state/comparable.ts"
import { minimumOf } from "../../state/minimumOf.ts"
import { runNames } from "../../state/names.ts"
import { callsOf } from "../../state/timeAxis.ts"
import type { Traces } from "../../state/traces.ts"
import { lastStep } from "../../state/track.ts"
import type { Limit, Quantity } from "../quantity.ts"
import { smooth } from "./smooth.ts"

/** One curve. */
export interface Series {
  /** Place of its run in the scenario. */
  readonly run: number
  readonly name: string
  readonly slot: number
  readonly values: ArrayLike<number>
  /** Time of each value, or null where it is its index. */
  readonly times: ArrayLike<number> | null
  /** Values that are finite, from the first. */
  readonly count: number
  readonly divergedAt: number | null
  /** It is on the scenario's objective, as those are that it is compared with. */
  readonly ranked: boolean
  /** The values of a noisy run without most of the noise; null shows them as they are. */
  readonly smoothed: ArrayLike<number> | null
  /** A level that the curve is compared with, dashed: what it should stay below, or where noise keeps it. */
  readonly limit?: Limit | null
  /** Between what the middle half of many such curves lies. */
  readonly band?: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> }
  /** Dotted curves that belong to it: what it is compared with, on the same times. */
  readonly beside?: readonly ArrayLike<number>[]
  /** It stands behind the chart's own curves, pale and without its name. */
  readonly isPale?: boolean
}

type Shown = Pick<Scenario, "runs" | "oracle" | "objective" | "budget" | "view">

/** Returns the curves of a quantity for the runs that have been computed. */
export function seriesOf(quantity: Quantity, traces: Traces, scenario: Shown): Series[] {
  const { runs, oracle, budget, view } = scenario
  const names = runNames(runs)
  const window = quantity.isSteady ? 0 : (view.smoothing ?? usualWindow(budget))
  const floors = floorsOf(traces, runs)
  return runs.flatMap((run, index) => {
    const track = traces.tracks[index]
    if (!track) return []
    const spec = run.objective ?? scenario.objective
    const { minima } = minimumOf(spec)
    const reference = { ...floors[index]!, minima }
    const values = quantity.of(track, reference)
    if (!values) return []
    const count = Math.min(values.length, lastStep(track) + 1)
    return {
      run: index,
      name: names[index]!,
      slot: run.slot ?? 0,
      values,
      times: view.axis === "calls" ? callsOf(track) : null,
      count,
      divergedAt: track.divergedAt,
      ranked: run.objective === undefined,
      limit: quantity.limit?.({ track, run, objective: resolveObjective(spec), budget }) ?? null,
      ...(view.averages &&
        quantity.ofAverage && {
          beside: [
            quantity.ofAverage(averageValues(track, view.averages, budget, spec), reference),
          ],
        }),
      smoothed: window > 1 && isNoisy(run.oracle ?? oracle) ? smooth(values, count, window) : null,
    }
  })
}

/** Steps that noisy curves are averaged over when nothing is said. */
export const usualWindow = (budget: number): number =>
  Math.min(200, Math.max(2, Math.round(budget / 25)))
