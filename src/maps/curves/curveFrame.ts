import { quantile } from "../../analysis/bands.ts"
import type { Axis } from "../../core/survey.ts"
import type { Size } from "../../panels/chart/frame.ts"
import { powerOf } from "../hyper/hyperScale.ts"
import { numberAt } from "../hyper/places.ts"
import { type MapFrame, mapFrame } from "../mapFrame.ts"
import type { GapCurve } from "./curveGaps.ts"

/** Where curves lie: gaps that are off the plot lie on its edge. */
export interface CurveFrame extends MapFrame {
  /** Pixel of a value of the axis by its place. */
  xOf(place: number): number
  yOf(gap: number): number
}

/** Decades of gaps at most, as in charts. */
const DECADES = 12
/** Of |f*|: float32 tells no smaller gaps apart. */
const RESOLVED = 2 ** -22
/** Share of the finite gaps that may be above the plot: near the edge of divergence they are as high as one likes. */
const ABOVE = 0.03

/** Powers of ten that hold the gaps of all curves, and whether some are lower. */
export function gapRange(curves: readonly GapCurve[]): {
  readonly from: number
  readonly to: number
  readonly isCut: boolean
} {
  const gaps = curves
    .flatMap(({ median }) => [...median].filter(Number.isFinite))
    .toSorted((a, b) => a - b)
  if (gaps.length === 0) return { from: 1e-3, to: 1, isCut: false }
  const high = Math.ceil(Math.log10(quantile(gaps, 1 - ABOVE) || 1) - 1e-9)
  const floors = curves.map(({ floor }) => Math.abs(floor))
  const resolved = Math.floor(Math.log10(RESOLVED * Math.max(...floors) || 1e-37))
  const least = Math.floor(Math.log10(gaps[0] || 1e-37) + 1e-9)
  const low = Math.min(Math.max(least, high - DECADES, resolved), high - 1)
  return { from: powerOf(low), to: powerOf(high), isCut: gaps[0]! < powerOf(low) }
}

/** Lays out curves over an axis on a plot of so many CSS pixels. */
export function curveFrame(
  axis: Axis,
  label: string,
  curves: readonly GapCurve[],
  columns: number,
  size: Size,
): CurveFrame {
  const { from, to, isCut } = gapRange(curves)
  const frame = mapFrame(
    [
      { ...axis, label },
      { label: "", from, to, log: true },
    ],
    size,
  )
  const [below, left] = frame.ticks
  const least = left.map(({ at }) => at).reduce((a, b) => Math.max(a, b), 0)
  const cut = left.map((tick) =>
    isCut && tick.at === least && frame.yAt(tick.at) < 1.01 * from
      ? { ...tick, text: `≤ ${tick.text}` }
      : tick,
  )
  return {
    ...frame,
    ticks: [below, cut],
    xOf: (place) => frame.x(numberAt(axis, place / (columns - 1))),
    yOf: (gap) => frame.y(Math.min(Math.max(gap, from), to)),
  }
}

/** A curve as an SVG path with gaps where it is infinite, and the places at the edges of long ones. */
export function curvePath(
  gaps: Float64Array,
  frame: CurveFrame,
): { readonly path: string; readonly edges: readonly number[] } {
  const edges: number[] = []
  let path = ""
  let begun = -1
  for (let place = 0; place <= gaps.length; place++) {
    const isDrawn = place < gaps.length && Number.isFinite(gaps[place])
    if (isDrawn) {
      path += `${begun < 0 ? "M" : "L"}${frame.xOf(place).toFixed(1)} ${frame.yOf(gaps[place]!).toFixed(1)}`
      if (begun < 0) begun = place
    } else if (begun >= 0) {
      if (place < gaps.length && place - begun >= LONG) edges.push(place - 1)
      begun = -1
    }
  }
  return { path, edges }
}

/** Values of the axis without divergence before an edge is marked: where order and chaos alternate, marks would hide both. */
const LONG = 4

/** The middle half of a noisy curve as areas; where a quarter diverged it reaches the top. */
export function bandPath({ lower, upper }: GapCurve, frame: CurveFrame): string {
  let path = ""
  for (let from = 0; from < lower.length; from++) {
    if (!Number.isFinite(lower[from])) continue
    let to = from
    while (to + 1 < lower.length && Number.isFinite(lower[to + 1])) to++
    const point = (gaps: Float64Array, place: number) =>
      `${frame.xOf(place).toFixed(1)} ${frame.yOf(gaps[place]!).toFixed(1)}`
    const places = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const below = places.map((place) => point(lower, place))
    const above = places.toReversed().map((place) => point(upper, place))
    path += `M${[...below, ...above].join("L")}Z`
    from = to
  }
  return path
}
