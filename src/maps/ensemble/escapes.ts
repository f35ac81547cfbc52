import type { EnsembleRecord } from "../../core/ensemble.ts"

/** Bars of the histogram. */
const BARS = 48

/** Members that escaped in some steps: from the first to the last one. */
export interface EscapeBar {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Members that escaped, by step, in bars of equal width. */
export function escapeBars({ escapes, pace }: EnsembleRecord, steps: number): EscapeBar[] {
  const bins = Math.ceil(Math.ceil(steps / BARS) / pace)
  const bars: EscapeBar[] = []
  for (let first = 0; first < escapes.length; first += bins) {
    const count = escapes.subarray(first, first + bins).reduce((sum, one) => sum + one, 0)
    bars.push({ from: first * pace, to: Math.min((first + bins) * pace, steps), count })
  }
  return bars
}

/** How many have escaped up to a step, and the step by which half of these had; null if none has. */
export function escapedBy(
  { escapes, pace }: EnsembleRecord,
  step: number,
): { readonly count: number; readonly median: number } | null {
  const seen = escapes.subarray(0, Math.ceil(step / pace))
  const count = seen.reduce((sum, one) => sum + one, 0)
  if (count === 0) return null
  let below = 0
  const bin = seen.findIndex((one) => (below += one) >= count / 2)
  return { count, median: (bin + 1) * pace }
}
