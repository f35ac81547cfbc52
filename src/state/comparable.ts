import type { RunSpec } from "../core/scenario.ts"
import { minimumOf } from "./minimumOf.ts"
import type { Traces } from "./traces.ts"
import { floorOf } from "./track.ts"

/** Returns the traces without runs that have an objective of their own: values of f of two functions say nothing about each other. */
export function comparable(traces: Traces, runs: readonly RunSpec[]): Traces {
  return { ...traces, tracks: traces.tracks.map((track, i) => (runs[i]?.objective ? null : track)) }
}

/** What the losses of a run are measured from. */
export interface Floor {
  readonly floor: number
  /** It is f*, not the lowest value seen. */
  readonly isFloorKnown: boolean
}

/** Returns what the losses of each run are measured from: f* of its own objective, or the lowest value that a run on it has seen. */
export function floorsOf(traces: Traces, runs: readonly RunSpec[]): readonly Floor[] {
  const common = {
    floor: floorOf(comparable(traces, runs)),
    isFloorKnown: traces.bounds?.minimum !== undefined,
  }
  return runs.map(({ objective }) => {
    if (!objective) return common
    const { minimum } = minimumOf(objective)
    if (minimum !== undefined) return { floor: minimum, isFloorKnown: true }
    const text = JSON.stringify(objective)
    const tracks = traces.tracks.map((track, i) =>
      JSON.stringify(runs[i]?.objective) === text ? track : null,
    )
    return { floor: floorOf({ tracks, bounds: null }), isFloorKnown: false }
  })
}
