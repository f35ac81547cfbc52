import { monotoneCubic } from "../core/monotone.ts"
import type { Point } from "../core/objective.ts"
import type { DrawnSchedule, ScheduleSpec } from "../core/scenario.ts"
import { simplifyTo } from "../core/simplify.ts"
import { highestOf, ratesOf } from "./rates.ts"
import { isDrawn } from "./resolveSchedule.ts"

/** Points of a drawn schedule at most; see the schema. */
export const MOST_POINTS = 64
/** Points that a schedule of the catalogue is turned into. */
const FITTED = { least: 5, most: 12 }
/** Share of the peak by which a fitted curve may miss the schedule. */
const NEAR = 0.01
/** Shares are kept with so many decimals, so that links stay short. */
const DECIMALS = 4
/** Least distance of two points along the run. */
export const LEAST_GAP = 0.001

/** A schedule as a drawn one, with points on its curve where it bends, and the peak that they are shares of. */
export function drawnFrom(
  spec: ScheduleSpec,
  budget: number,
  peak: number,
): { readonly spec: DrawnSchedule; readonly peak: number } {
  if (isDrawn(spec)) return { spec, peak }
  const rates = ratesOf(spec, budget, peak)
  // Some schedules leave the rate of the run behind, or never come near it.
  const highest = highestOf(rates)
  const top = highest > 0 && (highest > 1.0001 * peak || highest < peak / 10) ? highest : peak
  const last = Math.max(budget - 1, 1)
  const curve = Array.from(rates, (rate, t): Point => [t / last, rate / (top || 1)])
  const ends = curve.length > 1 ? spaced(curve) : [curve[0]!, [1, curve[0]![1]] as const]
  const points = filled(refined(simplifyTo(ends, FITTED.most - 3, 5e-3), ends), ends)
  return { spec: { kind: "drawn", points: points.map(rounded) }, peak: top }
}

/** Adds the point where the spline is farthest from the curve, until it is near or there are enough. */
function refined(points: readonly Point[], curve: readonly Point[]): readonly Point[] {
  if (points.length >= FITTED.most) return points
  const spline = monotoneCubic(points)
  const offs = curve.map(([x, y]) => Math.abs(y - spline(x)))
  const worst = offs.indexOf(Math.max(...offs))
  if (offs[worst]! < NEAR) return points
  const after = points.findIndex(([x]) => x > curve[worst]![0])
  return refined(points.toSpliced(after, 0, curve[worst]!), curve)
}

/** Halves the widest gaps until there are enough points to take hold of. */
function filled(points: readonly Point[], curve: readonly Point[]): readonly Point[] {
  if (points.length >= Math.min(FITTED.least, curve.length)) return points
  const gaps = points.slice(1).map(([x], i) => x - points[i]![0])
  const widest = gaps.indexOf(Math.max(...gaps))
  const middle = (points[widest]![0] + points[widest + 1]![0]) / 2
  const nearest = curve.reduce((best, point) =>
    Math.abs(point[0] - middle) < Math.abs(best[0] - middle) ? point : best,
  )
  if (points.some(([x]) => x === nearest[0])) return points
  return filled(points.toSpliced(widest + 1, 0, nearest), curve)
}

/** Points with a stroke of the pen in place of what it passes over. */
export function withStroke(points: readonly Point[], stroke: readonly Point[]): readonly Point[] {
  const drawn = spaced(stroke.map(rounded).sort(([a], [b]) => a - b))
  if (drawn.length < 2) return points
  const [from, to] = [drawn[0]![0], drawn.at(-1)![0]]
  const before = points.filter(([x]) => x < from - LEAST_GAP)
  const after = points.filter(([x]) => x > to + LEAST_GAP)
  const room = MOST_POINTS - before.length - after.length
  return [...before, ...simplifyTo(drawn, Math.max(room, 2), 6e-3), ...after].slice(0, MOST_POINTS)
}

/** Points with one moved, between its neighbours. */
export function withPoint(points: readonly Point[], index: number, to: Point): readonly Point[] {
  const low = index > 0 ? points[index - 1]![0] + LEAST_GAP : 0
  const high = index < points.length - 1 ? points[index + 1]![0] - LEAST_GAP : 1
  const x = Math.max(low, Math.min(high, to[0]))
  return points.with(index, rounded([x, to[1]]))
}

/** Points with one more on the curve at a share of the run, and its place; null where there is no room. */
export function withAdded(
  points: readonly Point[],
  share: number,
  height = monotoneCubic(points)(share),
): { readonly points: readonly Point[]; readonly index: number } | null {
  const point = rounded([share, height])
  const isNear = points.some(([x]) => Math.abs(x - point[0]) < LEAST_GAP)
  if (points.length >= MOST_POINTS || isNear) return null
  const index = points.findIndex(([x]) => x > point[0])
  const place = index < 0 ? points.length : index
  return { points: points.toSpliced(place, 0, point), index: place }
}

/** Points without one of them; two always stay. */
export const withoutPoint = (points: readonly Point[], index: number): readonly Point[] =>
  points.length > 2 ? points.toSpliced(index, 1) : points

/** Points at least the least gap apart, with the first and the last. */
function spaced(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points)
    if (kept.length === 0 || point[0] - kept.at(-1)![0] >= LEAST_GAP) kept.push(point)
  const last = points.at(-1)
  if (kept.length > 1 && last && kept.at(-1) !== last) kept[kept.length - 1] = last
  return kept
}

const rounded = ([x, y]: Point): Point => [round(x), round(y)]

const round = (share: number) => Number(Math.min(Math.max(share, 0), 1).toFixed(DECIMALS))
