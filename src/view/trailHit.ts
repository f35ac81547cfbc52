import type { Pixel } from "./projection.ts"

/** Points of a trail that are tested at most; a hand cannot tell more apart. */
const POINTS = 1500

/** Steps from one point of a thinned line to the next. */
export const strideOf = (last: number): number => Math.max(1, Math.ceil(last / POINTS))

/** A place on one of some lines: the line, and a point of it counted from 0, with its part of the way to the next. */
export interface LineHit {
  readonly line: number
  readonly at: number
}

/** Returns the place on the lines that is nearest to a pixel within a radius, or null. */
export function nearestOnLines(
  lines: readonly Float32Array[],
  [px, py]: Pixel,
  radius: number,
): LineHit | null {
  let nearest: LineHit | null = null
  let least = radius * radius
  lines.forEach((points, line) => {
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay] = [points[i - 2]!, points[i - 1]!]
      const [dx, dy] = [points[i]! - ax, points[i + 1]! - ay]
      const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)
      const t = Math.max(0, Math.min(1, along))
      const square = (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2
      if (square < least) {
        least = square
        nearest = { line, at: i / 2 - 1 + t }
      }
    }
  })
  return nearest
}

/** Returns the iterate next to a place on the thinned line of a trail that goes up to `last`. */
export function iterateAt(
  { at }: LineHit,
  last: number,
  pixel: Pixel,
  pixelAt: (k: number) => Pixel,
): number {
  const stride = strideOf(last)
  if (stride === 1) return Math.min(Math.round(at), last)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  const first = Math.max(0, Math.floor(at) * stride)
  for (let k = first; k <= Math.min(last, first + stride); k++) {
    const [x, y] = pixelAt(k)
    const away = Math.hypot(x - pixel[0], y - pixel[1])
    if (away < least) [best, least] = [k, away]
  }
  return best
}
