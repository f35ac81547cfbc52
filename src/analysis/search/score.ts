import { ENDING_WORDS, type Ending, type Endings, endingAt } from "../../core/trials.ts"
import { quantile } from "../bands.ts"

/** How one configuration did, over its starts and seeds. */
export interface Score {
  /** log10 of the median of f - f* at the end; infinite where half of the trials diverged. */
  readonly gap: number
  /** Medians of the steps and calls until f - f* was within the tolerance; infinite where half never were. */
  readonly steps: number
  readonly calls: number
  /** Share of the trials that diverged. */
  readonly diverged: number
}

/** The smallest f - f* that counts: what float32 tells apart, relative to f*. */
export const resolutionOf = (floor: number): number => Math.max(1e-12, 2 ** -22 * Math.abs(floor))

/** Share of |f*|, or of 1: what is so much lower is no minimum, but on a way down without end. */
const BOTTOMLESS = 1e-3

/** Scores configurations whose trials follow one another, `each` of them. */
export function scoresOf(endings: Endings, each: number, floor: number): Score[] {
  const configurations = endings.words.length / (ENDING_WORDS * each)
  return Array.from({ length: configurations }, (_, i) => {
    const trials = Array.from({ length: each }, (_, j) => endingAt(endings, i * each + j))
    return {
      gap: median(trials.map((trial) => logGap(trial, floor))),
      steps: median(trials.map(({ arrival }) => arrival?.steps ?? Number.POSITIVE_INFINITY)),
      calls: median(trials.map(({ arrival }) => arrival?.calls ?? Number.POSITIVE_INFINITY)),
      diverged: trials.filter((trial) => hasDiverged(trial, floor)).length / each,
    }
  })
}

/** Of two scores the lower gap, then the fewer calls, comes first. */
export const compareScores = (a: Score, b: Score): number =>
  order(a.gap, b.gap) || order(a.calls, b.calls) || a.diverged - b.diverged

/** The median of some numbers, of which some may be infinite. */
export const median = (values: readonly number[]): number =>
  quantile(Float64Array.from(values).sort(), 0.5)

const logGap = (trial: Ending, floor: number): number =>
  hasDiverged(trial, floor)
    ? Number.POSITIVE_INFINITY
    : Math.log10(Math.max(trial.value - floor, resolutionOf(floor)))

const hasDiverged = ({ value, divergedAt }: Ending, floor: number): boolean =>
  divergedAt !== null ||
  !Number.isFinite(value) ||
  value < floor - BOTTOMLESS * Math.max(1, Math.abs(floor))

/** Infinities are equal. */
const order = (a: number, b: number) => (a === b ? 0 : a - b)
