import type { Point } from "../core/objective.ts"
import type { Traces, Track } from "./traces.ts"

/** The last iterate that exists and is finite. */
export function lastStep({ value, divergedAt }: Track): number {
  const last = value.length - 1
  return divergedAt === null ? last : Math.min(last, divergedAt - 1)
}

/** Length of the step that led to each iterate but the first, [taken]. */
export function stepLengths({ x }: Track): Float64Array<ArrayBuffer> {
  const lengths = new Float64Array(Math.max(0, x.length / 2 - 1))
  for (let k = 0; k < lengths.length; k++)
    lengths[k] = Math.hypot(x[2 * k + 2]! - x[2 * k]!, x[2 * k + 3]! - x[2 * k + 1]!)
  return lengths
}

/** Length of each step over the norm of the gradient where it began, [taken]; 0 where there is no slope. */
export function effectiveSteps(track: Track): Float64Array<ArrayBuffer> {
  return stepLengths(track).map((length, k) => {
    const norm = track.gradientNorm[k]!
    return norm > 0 ? length / norm : 0
  })
}

/** Samples that each step took, [taken]; null for a run that asks for gradients and not for samples. */
export function batchSizes({ calls: { sample } }: Track): Uint32Array<ArrayBuffer> | null {
  return sample ? sample.slice(1).map((total, k) => total - sample[k]!) : null
}

/** Distance of each iterate to the nearest of some points, [taken + 1]. */
export function distances({ x }: Track, points: readonly Point[]): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: x.length / 2 }, (_, k) =>
    Math.min(...points.map(([px, py]) => Math.hypot(x[2 * k]! - px, x[2 * k + 1]! - py))),
  )
}

/** The value that losses are measured from: f* where it is known, else the lowest value seen. */
export function floorOf({ tracks, bounds }: Traces): number {
  if (bounds?.minimum !== undefined) return bounds.minimum
  let floor = bounds && !bounds.moves ? bounds.lowest : Number.POSITIVE_INFINITY
  for (const track of tracks)
    if (track) for (let k = lastStep(track); k >= 0; k--) floor = Math.min(floor, track.value[k]!)
  return floor
}
