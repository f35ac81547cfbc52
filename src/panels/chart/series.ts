import type { Scenario } from "../../core/scenario.ts"
import { runNames } from "../../state/names.ts"
import type { Traces, Track } from "../../state/traces.ts"
import { floorOf, lastStep, stepLengths } from "../../state/track.ts"
import type { Quantity } from "../../state/viewSlice.ts"

/** One curve. */
export interface Series {
  /** Place of its run in the scenario. */
  readonly run: number
  readonly name: string
  readonly slot: number
  readonly values: ArrayLike<number>
  /** Values that are finite, from the first. */
  readonly count: number
  readonly divergedAt: number | null
}

/** Returns the curves of a quantity for the runs that have been computed. */
export function seriesOf(
  quantity: Quantity,
  traces: Traces,
  { runs }: Pick<Scenario, "runs">,
): Series[] {
  const names = runNames(runs)
  const floor = quantity === "loss" ? floorOf(traces) : 0
  return runs.flatMap(({ slot = 0 }, run) => {
    const track = traces.tracks[run]
    if (!track) return []
    const values = valuesOf(quantity, track, floor)
    const count = Math.min(values.length, lastStep(track) + 1)
    return { run, name: names[run]!, slot, values, count, divergedAt: track.divergedAt }
  })
}

function valuesOf(quantity: Quantity, track: Track, floor: number): ArrayLike<number> {
  switch (quantity) {
    case "loss":
      return track.value.map((value) => value - floor)
    case "gradient":
      return track.gradientNorm
    case "length":
      return stepLengths(track)
    case "rate":
      return track.rate
  }
}

/** One sentence: what the curves show at their end. */
export function finding(title: string, series: readonly Series[]): string {
  const alive = series.filter(({ divergedAt, count }) => divergedAt === null && count > 0)
  const best = alive.toSorted((a, b) => lastValue(a) - lastValue(b))[0]
  const diverged = series.flatMap(({ name, divergedAt }) =>
    divergedAt === null ? [] : [`${name} diverged at step ${divergedAt}`],
  )
  const lowest = best
    ? [`after ${best.count - 1} steps ${best.name} is lowest at ${lastValue(best).toPrecision(3)}`]
    : []
  return `${title} by step: ${[...lowest, ...diverged].join("; ") || "not computed yet"}.`
}

export const lastValue = ({ values, count }: Series): number => values[count - 1]!
