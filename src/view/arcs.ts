import type { Plane } from "./plane.ts"

/** Adds up the length of a path, f32 [steps + 1] in units of the model; `x` is [steps + 1, 2]. */
export function arcLengths(
  x: Float32Array | Float64Array,
  steps: number,
  plane: Plane,
): Float32Array<ArrayBuffer> {
  const lengths = new Float32Array(steps + 1)
  const [sx, sy] = plane.scale
  let sum = 0
  for (let k = 1; k <= steps; k++) {
    const dx = (x[2 * k]! - x[2 * k - 2]!) * sx
    const dy = (x[2 * k + 1]! - x[2 * k - 1]!) * sy
    sum += Math.min(Math.hypot(dx, dy), FAR_AWAY)
    lengths[k] = sum
  }
  return lengths
}

/** One step that leaves the plane must not use up the precision of all that follow. */
const FAR_AWAY = 8
