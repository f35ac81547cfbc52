import type { Domain, Point } from "../core/objective.ts"

/** Longest side over the shortest that the block still shows to scale; longer boxes are squeezed. */
const LONGEST = 2.2

/** Where a box of the plane lies in the model: model = (x - origin) scale, the longer side from -1 to 1. */
export interface Plane {
  readonly domain: Domain
  readonly origin: Point
  readonly scale: Point
  /** Half sides of the box in the model. */
  readonly half: Point
}

/** Puts a box into the model. */
export function planeOf(domain: Domain): Plane {
  const [[x0, x1], [y0, y1]] = domain
  const aspect = Math.min(LONGEST, Math.max(1 / LONGEST, (x1 - x0) / (y1 - y0)))
  const half: Point = aspect >= 1 ? [1, 1 / aspect] : [aspect, 1]
  return {
    domain,
    origin: [(x0 + x1) / 2, (y0 + y1) / 2],
    scale: [(2 * half[0]) / (x1 - x0), (2 * half[1]) / (y1 - y0)],
    half,
  }
}

/** Iterates are float32: one that is held at the border may be this share of the border's number beyond it. */
const ROUNDING = 2 ** -23

/** Returns whether a point lies in a box, borders included. */
export function inside([[x0, x1], [y0, y1]]: Domain, x: number, y: number): boolean {
  const dx = ROUNDING * Math.max(Math.abs(x0), Math.abs(x1))
  const dy = ROUNDING * Math.max(Math.abs(y0), Math.abs(y1))
  return x >= x0 - dx && x <= x1 + dx && y >= y0 - dy && y <= y1 + dy
}

/** Returns whether one box covers another. */
export function covers(outer: Domain, inner: Domain): boolean {
  return inside(outer, inner[0][0], inner[1][0]) && inside(outer, inner[0][1], inner[1][1])
}
