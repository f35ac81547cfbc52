import type { Point } from "./objective.ts"

/**
 * The monotone cubic through points of rising x: it never leaves the range of its two neighbours. Constant beyond the
 * ends. Fritsch & Carlson, SIAM J. Numer. Anal. 17, 1980.
 */
export function monotoneCubic(points: readonly Point[]): (x: number) => number {
  const widths = points.slice(1).map(([x], i) => x - points[i]![0])
  const secants = points.slice(1).map(([, y], i) => (y - points[i]![1]) / widths[i]!)
  const tangents = points.map((_, i) =>
    tangent(secants[i - 1], secants[i], widths[i - 1], widths[i]),
  )
  return (x) => {
    const last = points.length - 1
    if (x <= points[0]![0]) return points[0]![1]
    if (x >= points[last]![0]) return points[last]![1]
    const i = points.findIndex(([right]) => right > x) - 1
    const [width, s] = [widths[i]!, (x - points[i]![0]) / widths[i]!]
    const [low, high] = [points[i]![1], points[i + 1]![1]]
    const bend = width * s * (1 - s)
    return (
      low +
      (high - low) * s * s * (3 - 2 * s) +
      bend * ((1 - s) * tangents[i]! - s * tangents[i + 1]!)
    )
  }
}

/** The slope at a point between two secants: their weighted harmonic mean, 0 at a turn (Fritsch & Butland 1984). */
function tangent(left?: number, right?: number, before = 0, after = 0): number {
  if (left === undefined || right === undefined) return left ?? right ?? 0
  if (left * right <= 0) return 0
  const [a, b] = [2 * after + before, after + 2 * before]
  return (a + b) / (a / left + b / right)
}
