import { type Band, bandOf } from "../../analysis/bands.ts"
import type { Reference } from "../hyper/reference.ts"

/** What was computed of a run: f at the end, by seed and value of the axis, infinite where it diverged. */
export interface Surveyed {
  readonly run: number
  readonly ends: readonly Float64Array[]
  readonly reference: Reference
  /** Runs on the same surface share the lowest f where f* is not known. */
  readonly surface: string
}

/** The gaps of a run over the axis: their median and middle half over the seeds, infinite where as many diverged. */
export interface GapCurve extends Band {
  readonly run: number
  readonly seeds: number
  readonly floor: number
  readonly kind: Reference["kind"]
  /** Place of the lowest median; null if all diverged. */
  readonly best: number | null
  /** Place from which on, to the end, the median is infinite; null if the last one is finite. */
  readonly diverges: number | null
}

/** Of |f*|, or of 1: who is so much lower is not at f*. */
const BOTTOMLESS = 1e-3

/** Turns what runs ended at into gaps. */
export function gapCurves(surveyed: readonly Surveyed[]): GapCurve[] {
  return surveyed.map((one) => {
    const lowest = Math.min(
      ...surveyed
        .filter(({ surface }) => surface === one.surface)
        .flatMap(({ ends }) => ends.map((end) => Math.min(...end))),
    )
    const { floor, kind } = floorOf(one.reference, lowest)
    const band = bandOf(one.ends.map((end) => end.map((value) => Math.max(value - floor, 0))))
    const least = Math.min(...band.median)
    const last = band.median.findLastIndex(Number.isFinite)
    return {
      run: one.run,
      seeds: one.ends.length,
      floor,
      kind,
      ...band,
      best: Number.isFinite(least) ? band.median.indexOf(least) : null,
      diverges: last === band.median.length - 1 ? null : last + 1,
    }
  })
}

/** What gaps are measured from: a run that goes below what was thought to be f* shows that it is none. */
function floorOf(
  reference: Reference,
  lowest: number,
): { readonly floor: number; readonly kind: Reference["kind"] } {
  if (reference.kind !== "lowest") {
    const { floor, kind } = reference
    if (!(lowest < floor - BOTTOMLESS * Math.max(1, Math.abs(floor)))) return { floor, kind }
  }
  return { floor: Number.isFinite(lowest) ? lowest : 0, kind: "lowest" }
}

/** The median gap at a share of the axis: between its neighbours as logarithms go, or the nearer one of them. */
export function gapNear({ median }: GapCurve, share: number): number {
  const place = Math.min(Math.max(share, 0), 1) * (median.length - 1)
  const [left, right] = [median[Math.floor(place)]!, median[Math.ceil(place)]!]
  if (!(left > 0 && right > 0 && Math.max(left, right) < Number.POSITIVE_INFINITY))
    return median[Math.round(place)]!
  return left * (right / left) ** (place - Math.floor(place))
}
