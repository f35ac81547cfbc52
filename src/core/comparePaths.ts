import type { Point } from "./objective.ts"

/** A path that is compared: iterates [steps + 1, 2], all of them finite. */
export interface Path {
  readonly x: Float32Array | Float64Array
  readonly steps: number
}

/** How far one path is from another that it is expected to equal. */
export interface Deviation {
  /** The largest distance of two iterates, as a share of the extent of the path. */
  readonly largest: number
  /** The first step at which it is more than rounding; null if it never is. */
  readonly since: number | null
  /** The last step that was compared. */
  readonly steps: number
  /** Rounding decides where the path goes after that step, so that nothing can be said of the rest. */
  readonly rough: boolean
}

/** Share of the extent of a path below which it is taken for the same one, in float64. */
const SAME = 1e-6

/**
 * Compares a path with the image of another one. `nudged` is that other one from a start a rounding error away: from
 * the step at which those two part, a difference says nothing.
 */
export function comparePaths(
  path: Path,
  plain: Path,
  nudged: Path,
  there: (point: Point) => Point,
): Deviation {
  const last = Math.min(path.steps, plain.steps, nudged.steps)
  const image = imageOf(plain, last, there)
  const [own, extent] = [extentOf(plain.x, last), extentOf(image, last)]
  let largest = 0
  let since: number | null = null
  for (let k = 0; k <= last; k++) {
    if (distance(nudged.x, plain.x, k) > SAME * own)
      return { largest, since, steps: k - 1, rough: true }
    const share = distance(path.x, image, k) / extent
    largest = Math.max(largest, share)
    if (since === null && share > SAME) since = k
  }
  return { largest, since, steps: last, rough: false }
}

/** Returns the iterates of a path after a map, up to a step. */
export function imageOf(
  { x }: Path,
  last: number,
  there: (point: Point) => Point,
): Float64Array<ArrayBuffer> {
  const image = new Float64Array(2 * (last + 1))
  for (let k = 0; k <= last; k++) image.set(there([x[2 * k]!, x[2 * k + 1]!]), 2 * k)
  return image
}

type Floats = Float32Array | Float64Array

const distance = (a: Floats, b: Floats, k: number) =>
  Math.hypot(a[2 * k]! - b[2 * k]!, a[2 * k + 1]! - b[2 * k + 1]!)

/** Diagonal of the box around a path; never 0. */
function extentOf(x: Floats, last: number): number {
  const sides = [0, 1].map((axis) => {
    let [low, high] = [x[axis]!, x[axis]!]
    for (let k = 1; k <= last; k++) {
      low = Math.min(low, x[2 * k + axis]!)
      high = Math.max(high, x[2 * k + axis]!)
    }
    return high - low
  })
  return Math.max(Math.hypot(...sides), Number.MIN_VALUE)
}
