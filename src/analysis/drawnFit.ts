import { monotoneCubic } from "../core/monotone.ts"
import type { Point } from "../core/objective.ts"

/** A schedule as points of a drawn one. */
export interface DrawnFit {
  /** (share of the run, share of the peak). */
  readonly points: readonly Point[]
  /** The largest difference to the schedule that they stand for, as a share of the peak. */
  readonly error: number
}

/** Places that the curve is compared at: more would not be seen, and the kernel's table has fewer. */
const PLACES = 1024
const CLOSE = 1e-3

/** Draws the rates of a run, from 0 to 1, through at most `most` points: each new one goes where the curve is off most. */
export function drawnFit(rates: ArrayLike<number>, most = 64): DrawnFit {
  const last = rates.length - 1
  const count = Math.min(PLACES, last)
  const places = Array.from({ length: count + 1 }, (_, i) => Math.round((i * last) / count))
  const chosen = new Set([0, last])
  for (;;) {
    const points = [...chosen].sort((a, b) => a - b).map((t) => pointAt(rates, t))
    const { place, error } = worst(rates, places, points)
    if (error <= CLOSE || chosen.size >= most || chosen.has(place)) return { points, error }
    chosen.add(place)
  }
}

/** Six decimals of a share tell neighbouring steps of any budget apart, and keep links short. */
function pointAt(rates: ArrayLike<number>, t: number): Point {
  const share = Number((t / (rates.length - 1)).toFixed(6))
  return [share, Number(Math.min(Math.max(rates[t]!, 0), 1).toFixed(4))]
}

function worst(
  rates: ArrayLike<number>,
  places: readonly number[],
  points: readonly Point[],
): { readonly place: number; readonly error: number } {
  const curve = monotoneCubic(points)
  let [place, error] = [0, 0]
  for (const t of places) {
    const off = Math.abs(curve(t / (rates.length - 1)) - rates[t]!)
    if (off > error) [place, error] = [t, off]
  }
  return { place, error }
}
