/** The rates about the best one that do almost as well. */
export interface GoodRegion {
  readonly from: number
  readonly to: number
  /** Factors of ten between the ends; a rate stands for the way to its neighbours. */
  readonly decades: number
}

/** What "almost as well" is: a final gap within a factor of ten of the best. */
export const WITHIN = 1

/**
 * Finds the rates next to each other, about the best one, whose log10 gaps are within a decade of its. Rates rise by one
 * factor; null if all diverged.
 */
export function goodRegion(
  rates: readonly number[],
  gaps: readonly number[],
): GoodRegion | null {
  const lowest = Math.min(...gaps)
  if (!Number.isFinite(lowest)) return null
  const isGood = (i: number) => gaps[i]! <= lowest + WITHIN
  let [from, to] = middleOf(gaps, lowest)
  while (from > 0 && isGood(from - 1)) from--
  while (to < rates.length - 1 && isGood(to + 1)) to++
  const spacing = Math.log10(rates.at(-1)! / rates[0]!) / (rates.length - 1)
  return { from: rates[from]!, to: rates[to]!, decades: (to - from + 1) * spacing }
}

/** The best place, twice: the middle one of the longest stretch of equals. */
function middleOf(gaps: readonly number[], lowest: number): [number, number] {
  let [best, length] = [0, 0]
  for (let i = 0; i < gaps.length; i++) {
    let end = i
    while (gaps[end] === lowest) end++
    if (end - i > length) [best, length] = [i + Math.floor((end - i) / 2), end - i]
    i = Math.max(i, end)
  }
  return [best, best]
}
