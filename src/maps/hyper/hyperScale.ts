import { quantile } from "../../analysis/bands.ts"
import { FATE, type Outcomes, outcomeAt } from "../../core/survey.ts"
import type { Reference } from "./reference.ts"

/** The ends of the colours of a map and what they are measured from. */
export interface HyperScale {
  /** Gaps, or steps. */
  readonly low: number
  readonly high: number
  /** Cells lie beyond the ends and have their colours. */
  readonly isCut: readonly [boolean, boolean]
  /** Taken off f. */
  readonly floor: number
  readonly kind: Reference["kind"]
}

/** Shares of the cells that may lie beyond each end. */
const BEYOND = 0.02
/** Decades between the ends at most, as in charts. */
const DECADES = 12
/** Decades before anything is known. */
const USUAL = 8
/** Of |f*|: float32 tells no smaller gaps apart. */
const RESOLVED = 2 ** -22
/** Of |f*|, or of 1: who is so much lower is not at f*. */
const BOTTOMLESS = 1e-3

/** Before anything is known: down from the power of ten above the gap at the start. */
export function unknownScale(reference: Reference, start: number): HyperScale {
  const floor = reference.kind === "lowest" ? 0 : reference.floor
  const top = start > floor ? powerAbove(start - floor) : 0
  const [low, high] = [powerOf(top - USUAL), powerOf(top)]
  return { low, high, isCut: [false, false], floor, kind: reference.kind }
}

/** Chooses powers of ten between which nearly all final gaps lie; null if all runs diverged. */
export function gapScale(outcomes: Outcomes, reference: Reference): HyperScale | null {
  const values = Float64Array.from(valuesOf(outcomes)).sort()
  if (values.length === 0) return null
  const lowest = values[0]!
  const isBelow =
    reference.kind !== "lowest" &&
    lowest < reference.floor - BOTTOMLESS * Math.max(1, Math.abs(reference.floor))
  const isOwn = reference.kind === "lowest" || isBelow
  const floor = isOwn ? lowest : reference.floor
  const gaps = values.map((value) => Math.max(value - floor, 0))
  const top = powerAbove(quantile(gaps, 1 - BEYOND) || 1)
  const least = Math.max(top - DECADES, Math.floor(Math.log10(RESOLVED * Math.abs(floor) || 1e-37)))
  const bottom = Math.floor(Math.log10(quantile(gaps, BEYOND) || 1e-37) + 1e-9)
  const low = powerOf(Math.min(Math.max(bottom, least), top - 1))
  const high = powerOf(top)
  return {
    low,
    high,
    isCut: [gaps[0]! < low, gaps.at(-1)! > high],
    floor,
    kind: isOwn ? "lowest" : reference.kind,
  }
}

/** The steps of those that arrived; null if none did. */
export function stepScale(outcomes: Outcomes, floor: number): HyperScale | null {
  const steps = [...cellsOf(outcomes)].flatMap((cell) => {
    const { fate, steps } = outcomeAt(outcomes, cell)
    return fate >= FATE.arrived ? [steps] : []
  })
  if (steps.length === 0) return null
  const low = steps.reduce((least, one) => Math.min(least, one))
  const high = steps.reduce((most, one) => Math.max(most, one))
  return { low, high: Math.max(high, low + 1), isCut: [false, false], floor, kind: "known" }
}

/** A power of ten without the rounding of `**`. */
export const powerOf = (exponent: number): number => Number(`1e${exponent}`)

const powerAbove = (value: number) => Math.ceil(Math.log10(value) - 1e-9)

/** Finite values of f where runs ended. */
function valuesOf(outcomes: Outcomes): number[] {
  return [...cellsOf(outcomes)].flatMap((cell) => {
    const { fate, value } = outcomeAt(outcomes, cell)
    return fate > FATE.diverged && Number.isFinite(value) ? [value] : []
  })
}

const cellsOf = ({ columns, rows }: Outcomes) => Array(columns * rows).keys()
