import { quantile } from "./bands.ts"

/** The share of the iterates, at the end, that the floor is taken from. */
const LAST = 0.1

/** A level with the middle half of the seeds around it. */
export interface Level {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/**
 * The level that noise keeps the loss at: the median of each seed's losses over the last tenth of its iterates, then the
 * median and the quartiles of those over the seeds. `curves` is [seeds][taken + 1]; infinite where a run diverged.
 */
export function noiseFloor(curves: readonly ArrayLike<number>[]): Level {
  const levels = curves.map((curve) => {
    const last = Math.max(1, Math.round(LAST * (curve.length - 1)))
    return quantile(Float64Array.from(curve).slice(-last).sort(), 0.5)
  })
  return levelOf(levels)
}

/** The median and the quartiles of some numbers. */
export function levelOf(values: readonly number[]): Level {
  const sorted = Float64Array.from(values).sort()
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share))
  return { lower: lower!, median: median!, upper: upper! }
}
