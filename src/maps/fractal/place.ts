import { type FractalPlace, RATE_LOGS } from "../../core/mapsView.ts"
import type { Domain } from "../../core/objective.ts"

/** A network and a window, complete. */
export type Place = Readonly<Required<{ [K in keyof FractalPlace]: NonNullable<FractalPlace[K]> }>>

/** From 0.3 to 3,000 and from 1 to 300. */
export const WHOLE: Domain = [
  [Math.log(0.3), Math.log(3000)],
  [0, Math.log(300)],
]

const FIRST: Place = { width: 4, seed: 0, steps: 200, window: WHOLE }

export const LEAST_STEPS = 20
export const MOST_STEPS = 2000

/** Fills in what a place does not say. */
export const placeOf = ({ width, seed, steps, window }: FractalPlace = {}): Place => ({
  width: width ?? FIRST.width,
  seed: seed ?? FIRST.seed,
  steps: steps ?? FIRST.steps,
  window: window ?? FIRST.window,
})

/** Learning rates of neighbours, a part of 2^-23 apart, are different numbers in float32; closer ones need not be. */
const FINEST = 2 ** -23
/** Rounding of the ends themselves. */
const SLACK = 1e-6

/** The narrowest window of so many cells along a side in which neighbours have learning rates of their own. */
export const narrowest = (cells: number): number => FINEST * (cells - 1)

/** True where no side can be narrower. */
export const isDeepest = (window: Domain, cells: readonly [number, number]): boolean =>
  window.every(([from, to], i) => to - from <= narrowest(cells[i]!) * (1 + SLACK))

/** True where the cells of some side are too many for each to have a learning rate of its own. */
export const isTooFine = (window: Domain, cells: readonly [number, number]): boolean =>
  window.some(([from, to], i) => to - from < narrowest(cells[i]!) * (1 - SLACK))

/** Returns the window, or the nearest one whose cells float32 tells apart and whose rates are not absurd. */
export const fitted = (window: Domain, cells: readonly [number, number]): Domain =>
  window.map(([from, to], i) => side(from, to, narrowest(cells[i]!))) as unknown as Domain

function side(from: number, to: number, least: number): readonly [number, number] {
  const [low, high] = RATE_LOGS
  const width = Math.min(Math.max(to - from, least), high - low)
  const middle = (from + to) / 2
  const start = Math.min(Math.max(middle - width / 2, low), high - width)
  return [start, start + width]
}

/** Returns the window around a point, shares of its sides, with sides so many times as short. */
export const zoomed = (window: Domain, [x, y]: readonly [number, number], factor: number): Domain =>
  window.map(([from, to], i) => {
    const share = i === 0 ? x : y
    const at = from + share * (to - from)
    return [at - (at - from) / factor, at + (to - at) / factor]
  }) as unknown as Domain

/** How many times as narrow as the whole map a window is, along its first side. */
export const depthOf = ([[from, to]]: Domain): number => (WHOLE[0][1] - WHOLE[0][0]) / (to - from)
