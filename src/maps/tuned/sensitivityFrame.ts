import type { Tuned } from "../../analysis/search/tune.ts"
import type { Row } from "./tuneRun.ts"

type Sensitivity = Tuned["sensitivity"]

/** Ends of the axes, as powers of ten. */
export interface Frame {
  readonly rates: readonly [number, number]
  readonly gaps: readonly [number, number]
}

/** A frame that holds all curves: from the lowest gap of all to what the least rates leave, where nothing has moved. */
export function frameOf(rows: readonly Row[]): Frame {
  const rates = rows.flatMap(({ tuned }) => [
    tuned.sensitivity.rates[0]!,
    tuned.sensitivity.rates.at(-1)!,
  ])
  const lowest = finite(
    rows.map(({ tuned }) => Math.min(tuned.score.gap, ...tuned.sensitivity.gaps)),
  )
  const highest = finite(rows.map(({ tuned }) => tuned.sensitivity.gaps[0]!))
  const low = Math.min(0, ...lowest)
  return {
    rates: [Math.log10(Math.min(...rates)), Math.log10(Math.max(...rates))],
    gaps: [low - 0.5, Math.max(low, ...highest) + 1],
  }
}

const finite = (numbers: readonly number[]) => numbers.filter(Number.isFinite)

/** The curve as an SVG path, with gaps where runs diverged. */
export function curveOf(
  { rates, gaps }: Sensitivity,
  x: (rate: number) => number,
  y: (gap: number) => number,
): string {
  let path = ""
  let isDrawing = false
  gaps.forEach((gap, i) => {
    const isReached = Number.isFinite(gap)
    if (isReached)
      path += `${isDrawing ? "L" : "M"}${x(Math.log10(rates[i]!)).toFixed(1)} ${y(gap).toFixed(1)}`
    isDrawing = isReached
  })
  return path
}

/** The rate from which on all diverged, or null. */
export function divergedFrom({ rates, gaps }: Sensitivity): number | null {
  const last = gaps.findLastIndex(Number.isFinite)
  return last === gaps.length - 1 ? null : rates[last + 1]!
}

/** Whole powers between two ends, at most so many. */
export function ticksOf([low, high]: readonly [number, number], most: number): number[] {
  const stride = Math.max(1, Math.ceil((high - low) / most))
  const first = Math.ceil(low / stride) * stride
  return Array.from(
    { length: Math.floor((high - first) / stride) + 1 },
    (_, i) => first + i * stride,
  )
}
