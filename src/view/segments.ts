import type { Point } from "../core/objective.ts"

/** Steps up to which every step of a trail is drawn. */
const PLAIN = 2000
/** Lines of all trails of a picture, so that software draws it within a fraction of a second. */
export const BUDGET = 12_000
/** Cells are kept within this many pixels of the middle, so that a pair of them is one exact number. */
const EDGE = 3e7

/** The lines that are drawn of a trail: pairs of iterates, u32 [count, 2], by the step of the second. */
export interface Segments {
  readonly pairs: Uint32Array<ArrayBuffer>
  readonly count: number
}

/**
 * Chooses the lines of a trail: iterates in one cell of half a pixel are one, and a line that is already there is not
 * drawn again. Cells grow until at most `budget` lines are left. `scale` is pixels per unit of x and y.
 */
export function segmentsOf(
  x: Float32Array | Float64Array,
  steps: number,
  scale: Point,
  budget: number,
): Segments {
  if (steps <= Math.min(PLAIN, budget)) return everyStep(steps)
  for (let cell = 0.5; ; cell *= 2) {
    const segments = thinned(x, steps, [scale[0] / cell, scale[1] / cell], budget)
    if (segments) return segments
  }
}

function everyStep(steps: number): Segments {
  const pairs = new Uint32Array(2 * steps)
  for (let k = 0; k < steps; k++) pairs.set([k, k + 1], 2 * k)
  return { pairs, count: steps }
}

/** Returns the lines between different cells, each once, or null if there are too many. */
function thinned(
  x: Float32Array | Float64Array,
  steps: number,
  [sx, sy]: Point,
  budget: number,
): Segments | null {
  const pairs = new Uint32Array(2 * budget)
  const cells = new Map<number, number>()
  const drawn = new Set<number>()
  const cellAt = (k: number) => {
    const key = cellOf(x[2 * k]! * sx) * 2 * EDGE + cellOf(x[2 * k + 1]! * sy)
    const known = cells.get(key)
    if (known !== undefined) return known
    cells.set(key, cells.size)
    return cells.size - 1
  }
  let count = 0
  let last = 0
  let from = cellAt(0)
  for (let k = 1; k <= steps; k++) {
    const to = cellAt(k)
    if (to === from) continue
    const pair = Math.min(from, to) * (steps + 1) + Math.max(from, to)
    if (!drawn.has(pair)) {
      if (count === budget) return null
      drawn.add(pair)
      pairs.set([last, k], 2 * count++)
    }
    last = k
    from = to
  }
  return { pairs, count }
}

const cellOf = (pixel: number) => Math.max(-EDGE, Math.min(EDGE, Math.round(pixel)))

/** Returns how many of the lines are drawn at a step. */
export function segmentsUpTo({ pairs, count }: Segments, step: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[2 * middle + 1]! <= step) low = middle + 1
    else high = middle
  }
  return low
}
