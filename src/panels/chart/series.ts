import type { Choice, Scenario } from "../../core/scenario.ts"
import { runNames } from "../../state/names.ts"
import { callsOf } from "../../state/timeAxis.ts"
import type { Traces } from "../../state/traces.ts"
import { floorOf, lastStep } from "../../state/track.ts"
import type { Quantity } from "../quantity.ts"
import { minimaOf } from "./minimaOf.ts"
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
  /** The values of a noisy run without most of the noise; null shows them as they are. */
  readonly smoothed: ArrayLike<number> | null
}

type Shown = Pick<Scenario, "runs" | "oracle" | "objective" | "budget" | "view">

/** Returns the curves of a quantity for the runs that have been computed. */
export function seriesOf(quantity: Quantity, traces: Traces, scenario: Shown): Series[] {
  const { runs, oracle, budget, view } = scenario
  const names = runNames(runs)
  const window = quantity.isSteady ? 0 : (view.smoothing ?? usualWindow(budget))
  const floor = floorOf(traces)
  const isFloorKnown = traces.bounds?.minimum !== undefined
  return runs.flatMap((run, index) => {
    const track = traces.tracks[index]
    if (!track) return []
    const minima = minimaOf(run.objective ?? scenario.objective)
    const values = quantity.of(track, { floor, isFloorKnown, minima })
    const count = Math.min(values.length, lastStep(track) + 1)
    return {
      run: index,
      name: names[index]!,
      slot: run.slot ?? 0,
      values,
      times: view.axis === "calls" ? callsOf(track) : null,
      count,
      divergedAt: track.divergedAt,
      smoothed: window > 1 && isNoisy(run.oracle ?? oracle) ? smooth(values, count, window) : null,
    }
  })
}

/** Steps that noisy curves are averaged over when nothing is said. */
export const usualWindow = (budget: number): number =>
  Math.min(200, Math.max(2, Math.round(budget / 25)))

/** True if an oracle does not answer the same question twice alike. */
export const isNoisy = ({ kind }: Choice): boolean => kind !== "exact"
