import type { Traces, Track } from "./traces.ts"

/** The last iterate that exists and is finite. */
export function lastStep({ value, divergedAt }: Track): number {
  const last = value.length - 1
  return divergedAt === null ? last : Math.min(last, divergedAt - 1)
}

/** The iterate shown at a step: the last finite one after divergence. */
export function stepOf(track: Track, step: number): number {
  return Math.max(0, Math.min(step, lastStep(track)))
}

/** f at a step. */
export function lossAt(track: Track, step: number): number {
  return track.value[stepOf(track, step)] ?? Number.NaN
}

/** Length of the step that led to each iterate but the first, [taken]. */
export function stepLengths({ x }: Track): Float64Array<ArrayBuffer> {
  const lengths = new Float64Array(Math.max(0, x.length / 2 - 1))
  for (let k = 0; k < lengths.length; k++)
    lengths[k] = Math.hypot(x[2 * k + 2]! - x[2 * k]!, x[2 * k + 3]! - x[2 * k + 1]!)
  return lengths
}

/** The value that losses are measured from: f* where it is known, else the lowest value seen. */
export function floorOf({ tracks, bounds }: Traces): number {
  if (bounds?.minimum !== undefined) return bounds.minimum
  let floor = bounds?.lowest ?? Number.POSITIVE_INFINITY
  for (const track of tracks)
    if (track) for (let k = lastStep(track); k >= 0; k--) floor = Math.min(floor, track.value[k]!)
  return floor
}

/** Index of the run with the least loss at a step, or null. */
export function leader(tracks: Traces["tracks"], step: number): number | null {
  let best: number | null = null
  tracks.forEach((track, i) => {
    if (!track || (track.divergedAt !== null && track.divergedAt <= step)) return
    if (best === null || lossAt(track, step) < lossAt(tracks[best]!, step)) best = i
  })
  return best
}
