import type { Point } from "../core/objective.ts"
import { inside, type Plane } from "./plane.ts"

/** Height of the block's relief in units of the model. */
export const RISE = 0.43

export type Triple = [number, number, number]
/** Rows that turn a point of the model (with 1) into right, up and distance from the eye. */
export type Rows = readonly (readonly number[])[]

/** Follows the ray of a pixel, given by its tangents, to the first point under the surface. */
export function hit(
  plane: Plane,
  rows: Rows,
  [a, b]: readonly [number, number],
  height: (x: number, y: number) => number,
): Point | null {
  const at = (d: number): Point | null => {
    const view = [a * d - rows[0]![3]!, b * d - rows[1]![3]!, d - rows[2]![3]!]
    const [mx, my, mz] = [0, 1, 2].map(
      (k) => rows[0]![k]! * view[0]! + rows[1]![k]! * view[1]! + rows[2]![k]! * view[2]!,
    ) as Triple
    const x = plane.origin[0] + mx / plane.scale[0]
    const y = plane.origin[1] + my / plane.scale[1]
    return inside(plane.domain, x, y) && mz <= height(x, y) * RISE ? [x, y] : null
  }
  const centre = rows[2]![3]!
  const stride = 0.012
  for (let d = centre - 1.8; d < centre + 1.8; d += stride) {
    if (at(d) === null) continue
    let [above, below] = [d - stride, d]
    for (let k = 0; k < 8; k++) {
      const middle = (above + below) / 2
      if (at(middle) === null) above = middle
      else below = middle
    }
    return at(below)
  }
  return null
}

/** Returns where the eye is in the model. */
function eyeOf(rows: Rows): Triple {
  return [0, 1, 2].map((k) => -rows.reduce((sum, row) => sum + row[k]! * row[3]!, 0)) as Triple
}

/** Follows the ray from a point of the surface to the eye; returns whether it goes through the ground. */
export function hidden(
  plane: Plane,
  rows: Rows,
  [px, py]: Point,
  height: (x: number, y: number) => number,
): boolean {
  const eye = eyeOf(rows)
  const stride = 0.025
  const from = [
    (px - plane.origin[0]) * plane.scale[0],
    (py - plane.origin[1]) * plane.scale[1],
    height(px, py) * RISE + 0.012,
  ] as const
  const way = eye.map((c, k) => c - from[k]!) as Triple
  const far = Math.hypot(...way)
  for (let d = stride; d < 3; d += stride) {
    const [mx, my, mz] = from.map((c, k) => c + (way[k]! / far) * d) as Triple
    const [x, y] = [plane.origin[0] + mx / plane.scale[0], plane.origin[1] + my / plane.scale[1]]
    if (mz > RISE || !inside(plane.domain, x, y)) return false
    if (mz < height(x, y) * RISE) return true
  }
  return false
}
