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

/** Returns whether a point lies in a box, borders included. */
export function inside(domain: Domain, x: number, y: number): boolean {
  return x >= domain[0][0] && x <= domain[0][1] && y >= domain[1][0] && y <= domain[1][1]
}

/** Returns whether one box covers another. */
export function covers(outer: Domain, inner: Domain): boolean {
  return inside(outer, inner[0][0], inner[1][0]) && inside(outer, inner[0][1], inner[1][1])
}
