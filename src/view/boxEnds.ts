import type { Domain, Point } from "../core/objective.ts"

/** Which ends of the box a handle moves: of x and of y, 0 the lower and 1 the upper one; null leaves an axis alone. */
export interface Handle {
  readonly x: 0 | 1 | null
  readonly y: 0 | 1 | null
}

/** Sides and corners, clockwise from the lower end of x. */
export const HANDLES: readonly Handle[] = [
  { x: 0, y: null },
  { x: 0, y: 1 },
  { x: null, y: 1 },
  { x: 1, y: 1 },
  { x: 1, y: null },
  { x: 1, y: 0 },
  { x: null, y: 0 },
  { x: 0, y: 0 },
]

/** No side becomes shorter than these shares of itself and of its distance from 0 in one go, or than these pixels. */
const SHORTEST = 0.05
const FINEST = 2e-3
const PIXELS = 24
/** Runs end when they are farther out. */
const FARTHEST = 1e6

/** Returns the box with the ends of a handle at a point; `grain` is what one pixel is worth along x and y. */
export function dragged(box: Domain, { x, y }: Handle, to: Point, grain: Point): Domain {
  return [
    x === null ? box[0] : moved(box[0], x, to[0], grain[0], PIXELS * grain[0]),
    y === null ? box[1] : moved(box[1], y, to[1], grain[1], PIXELS * grain[1]),
  ]
}

/** Returns the box with the ends of a handle moved by a share of its sides. */
export function nudged(box: Domain, { x, y }: Handle, [dx, dy]: Point): Domain {
  const shifted = (range: readonly [number, number], end: 0 | 1 | null, share: number) => {
    const by = share * (range[1] - range[0])
    return end === null || by === 0 ? range : moved(range, end, range[end] + by, Math.abs(by) / 10)
  }
  return [shifted(box[0], x, dx), shifted(box[1], y, dy)]
}

/** Moves one end of a side, rounded to its grain; the side neither collapses nor turns over. */
function moved(
  [low, high]: readonly [number, number],
  end: 0 | 1,
  to: number,
  grain: number,
  least = 0,
): readonly [number, number] {
  const far = Math.max(Math.abs(low), Math.abs(high))
  const shortest = Math.max(SHORTEST * (high - low), FINEST * far, least)
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(grain))))
  const place = (value: number) =>
    Number(Math.min(FARTHEST, Math.max(-FARTHEST, value)).toFixed(digits))
  return end === 0
    ? [place(Math.min(to, high - shortest)), high]
    : [low, place(Math.max(to, low + shortest))]
}
