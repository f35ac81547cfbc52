import type { Point } from "../core/objective.ts"

/** From one twin to the other at the start, a unit vector; shaders/kernels/twins.wgsl has the same. */
const DIRECTION: Point = [0.8, 0.6]
/** Twins are followed until their distance has changed by this factor; shaders/kernels/twins.wgsl has the same. */
const FACTOR = 100

/** The start of the twin of a run. */
export const twinOf = ([x, y]: Point, apart: number): Point => [
  x + apart * DIRECTION[0],
  y + apart * DIRECTION[1],
]

/** Distances of two paths, [steps + 1, 2] each, over the steps that both have. */
export function distances(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const found = new Float64Array(Math.min(a.length, b.length) / 2)
  for (let k = 0; k < found.length; k++)
    found[k] = Math.hypot(a[2 * k]! - b[2 * k]!, a[2 * k + 1]! - b[2 * k + 1]!)
  return found
}

/** How fast twins separate, and how many steps that was seen over. */
export interface Separation {
  /** Per step, the natural logarithm: above 0 they part, below they meet. */
  readonly exponent: number
  readonly steps: number
}

/** The finite-time Lyapunov exponent log(d_k / d_0) / k at the first step that leaves the factor FACTOR, or at the last. */
export function separationOf(found: ArrayLike<number>): Separation {
  const last = found.length - 1
  const ratio = (k: number) => found[k]! / found[0]!
  let k = 1
  while (k < last && ratio(k) <= FACTOR && ratio(k) >= 1 / FACTOR) k++
  if (last < 1) return { exponent: 0, steps: 0 }
  const bounded = Math.min(Math.max(ratio(k), 1 / FACTOR), FACTOR)
  return { exponent: Math.log(bounded) / k, steps: k }
}
