import { median } from "./score.ts"

/** The rates about the best one that do almost as well. */
export interface GoodRegion {
  readonly from: number
  readonly to: number
  /** Factors of ten between the ends; a rate stands for the way to its neighbours. */
  readonly decades: number
}

/** What "almost as well" is: a final gap within a factor of ten of the best. */
const WITHIN = 1
/** Factors of ten of the rate over which gaps are smoothed first, by their median: the best of a jagged curve is luck. */
const SMOOTHED = 0.1

/**
 * Finds the rates next to each other, about the best one, whose log10 gaps are within a decade of its. Rates rise by one
 * factor; null if all diverged.
 */
export function goodRegion(rates: readonly number[], gaps: readonly number[]): GoodRegion | null {
  const spacing = Math.log10(rates.at(-1)! / rates[0]!) / (rates.length - 1)
  const half = Math.floor(SMOOTHED / (2 * spacing))
  const smooth = gaps.map((_, i) => median(gaps.slice(Math.max(i - half, 0), i + half + 1)))
  const lowest = Math.min(...smooth)
  if (!Number.isFinite(lowest)) return null
  const isGood = (i: number) => smooth[i]! <= lowest + WITHIN
  let from = middleOf(smooth, lowest)
  let to = from
  while (from > 0 && isGood(from - 1)) from--
  while (to < rates.length - 1 && isGood(to + 1)) to++
  return { from: rates[from]!, to: rates[to]!, decades: (to - from + 1) * spacing }
}

/** The middle of the longest stretch of values that are the lowest. */
function middleOf(values: readonly number[], lowest: number): number {
  let [middle, longest] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    let length = 0
    while (values[i + length] === lowest) length++
    if (length > longest) [middle, longest] = [i + Math.floor(length / 2), length]
    i += length
  }
  return middle
}
