import type { Point } from "./objective.ts"

/**
 * Leaves out points of a line by rising x that lie within `tolerance` of what is left, measured along y; keeps both
 * ends. Ramer, 1972; Douglas & Peucker, 1973.
 */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points
  const [first, last] = [points[0]!, points.at(-1)!]
  const slope = (last[1] - first[1]) / (last[0] - first[0])
  let [farthest, distance] = [0, tolerance]
  points.forEach(([x, y], i) => {
    const off = Math.abs(y - (first[1] + slope * (x - first[0])))
    if (off > distance) [farthest, distance] = [i, off]
  })
  if (farthest === 0) return [first, last]
  const left = simplify(points.slice(0, farthest + 1), tolerance)
  return [...left, ...simplify(points.slice(farthest), tolerance).slice(1)]
}

/** Simplifies with the least tolerance, of a few, that leaves at most so many points. */
export function simplifyTo(points: readonly Point[], most: number, least = 1e-3): readonly Point[] {
  let tolerance = least
  let left = simplify(points, tolerance)
  while (left.length > most) left = simplify(points, (tolerance *= 1.3))
  return left
}
