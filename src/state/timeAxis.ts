import { CALL_COST } from "../core/callCost.ts"
import { ORACLES, type OracleKind } from "../core/method.ts"
import type { Scenario } from "../core/scenario.ts"
import { indexAt } from "./indexAt.ts"
import type { Traces, Track } from "./traces.ts"
import { lastStep } from "./track.ts"

/** What the time of all charts and of the playhead counts. */
export type TimeAxis = "steps" | "calls"

/** A run at the playhead. */
export interface Moment {
  /** Index of the iterate that is shown: the last finite one after divergence. */
  readonly at: number
  readonly diverged: boolean
}

const costs = new WeakMap<Track, Float64Array<ArrayBuffer>>()

/** Cost of the oracle calls before each iterate, [taken + 1]; see CALL_COST. */
export function callsOf(track: Track): Float64Array<ArrayBuffer> {
  const known = costs.get(track)
  if (known) return known
  const cost = new Float64Array(track.value.length)
  for (const kind of ORACLES)
    track.calls[kind]?.forEach((calls, k) => {
      cost[k]! += CALL_COST[kind] * calls
    })
  costs.set(track, cost)
  return cost
}

/** Returns how many steps a run has taken at a time. */
export function stepsAt(track: Track, time: number, axis: TimeAxis): number {
  return axis === "steps" ? time : Math.max(0, indexAt(callsOf(track), time))
}

/** Returns what is shown of a run at a time. */
export function momentOf(track: Track, time: number, axis: TimeAxis): Moment {
  const steps = stepsAt(track, time, axis)
  return {
    at: Math.max(0, Math.min(steps, lastStep(track))),
    diverged: track.divergedAt !== null && steps >= track.divergedAt,
  }
}

/** f of a run at a time. */
export function lossAt(track: Track, time: number, axis: TimeAxis): number {
  return track.value[momentOf(track, time, axis).at] ?? Number.NaN
}

/** Index of the run with the least loss at a time, or null. */
export function leader({ tracks }: Traces, time: number, axis: TimeAxis): number | null {
  let best: number | null = null
  tracks.forEach((track, i) => {
    if (!track || momentOf(track, time, axis).diverged) return
    if (best === null || lossAt(track, time, axis) < lossAt(tracks[best]!, time, axis)) best = i
  })
  return best
}

/** Returns the run that first has f below a level, and when; null if none has. */
export function firstBelow(
  { tracks }: Traces,
  level: number,
  axis: TimeAxis,
): { readonly run: number; readonly time: number } | null {
  let first: { run: number; time: number } | null = null
  tracks.forEach((track, run) => {
    if (!track) return
    const step = track.value.findIndex((value) => value < level)
    if (step < 0 || step > lastStep(track)) return
    const time = axis === "steps" ? step : callsOf(track)[step]!
    if (!first || time < first.time) first = { run, time }
  })
  return first
}

/** The largest cost of the calls of one run, as far as the runs are computed. */
export const totalCallsOf = ({ tracks }: Traces): number =>
  Math.max(0, ...tracks.map((track) => (track ? callsOf(track).at(-1)! : 0)))

/** True once every run that is not muted is computed to its end. */
export const isComplete = ({ tracks }: Traces, { runs, budget }: Scenario): boolean =>
  runs.every(({ muted }, i) => muted || (tracks[i]?.value.length ?? 0) > budget)

/** Kinds of calls that cost more than one, among those that runs make. */
export function dearCalls({ tracks }: Traces): OracleKind[] {
  return ORACLES.filter(
    (kind) => CALL_COST[kind] > 1 && tracks.some((track) => track?.calls[kind] !== undefined),
  )
}
