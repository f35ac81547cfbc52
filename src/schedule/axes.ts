import { scaleLinear, scaleLog } from "d3-scale"
import { highestOf } from "../catalog/rates.ts"
import { powers, powerText } from "../panels/chart/domain.ts"
import type { Size } from "../panels/chart/frame.ts"

/** Where the plot of the curves lies and how it is scaled. */
export interface Axes {
  readonly size: Size
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The highest rate, and the lowest of a logarithmic axis. */
  readonly domain: readonly [low: number, high: number]
  readonly isLog: boolean
  /** Letters that a label at the right end has room for. */
  readonly letters: number
  x(step: number): number
  y(rate: number): number
  stepAt(pixel: number): number
  rateAt(pixel: number): number
  readonly steps: readonly number[]
  readonly rates: readonly { readonly value: number; readonly text: string }[]
}

/** In rem. */
const MARGIN = { left: 3.25, right: 3, top: 1.5, bottom: 1.75 }
/** A label's distance from the plot and one of its letters, in rem, and what share of the width it may take. */
const LABEL = { gap: 0.8, letter: 0.42, most: 0.28 }
/** Decades of the logarithmic axis at most. */
const DECADES = 4

/** Lays out the plot; `rem` is the size of the page's type in pixels. */
export function axesOf(
  size: Size,
  rem: number,
  budget: number,
  rates: readonly ArrayLike<number>[],
  options: {
    readonly isLog: boolean
    /** Letters of the longest label at the right end; 0 without labels. */
    readonly longest: number
    /** What no rate exceeds. */
    readonly most: number
  },
): Axes {
  const { isLog, longest, most } = options
  const labels =
    longest > 0 ? Math.min((LABEL.gap + LABEL.letter * longest) * rem, LABEL.most * size.width) : 0
  const right = Math.max(MARGIN.right * rem, labels)
  const plot = {
    left: MARGIN.left * rem,
    right: Math.max(size.width - right, MARGIN.left * rem + 1),
    top: MARGIN.top * rem,
    bottom: Math.max(size.height - MARGIN.bottom * rem, MARGIN.top * rem + 1),
  }
  const domain = isLog ? logDomain(rates) : linearDomain(rates, most)
  const x = scaleLinear([0, Math.max(budget, 1)], [plot.left, plot.right])
  const y = (isLog ? scaleLog() : scaleLinear())
    .domain(domain)
    .range([plot.bottom, plot.top])
    .clamp(true)
  const columns = Math.max(2, Math.floor((plot.right - plot.left) / (4 * rem)))
  const rows = Math.max(2, Math.min(6, Math.floor((plot.bottom - plot.top) / (2.5 * rem))))
  return {
    size,
    ...plot,
    domain,
    isLog,
    letters: Math.floor((right / rem - LABEL.gap) / LABEL.letter),
    x,
    y: (rate) => y(Math.max(rate, isLog ? domain[0] : 0)),
    stepAt: (pixel) => Math.min(Math.max(x.invert(pixel), 0), budget),
    rateAt: (pixel) => y.invert(pixel),
    steps: x.ticks(columns).filter(Number.isInteger),
    rates: isLog
      ? powers({
          log: true,
          low: domain[0],
          high: 10 ** Math.floor(Math.log10(domain[1])),
          cut: false,
        }).map((value) => ({
          value,
          text: powerText(value),
        }))
      : scaleLinear()
          .domain(domain)
          .ticks(rows)
          .map((value) => ({ value, text: tickText(value, domain[1]) })),
  }
}

function linearDomain(
  rates: readonly ArrayLike<number>[],
  most: number,
): readonly [number, number] {
  const high = greatest(rates)
  return [0, Math.min(high > 0 ? 1.2 * high : 1, most)]
}

function logDomain(rates: readonly ArrayLike<number>[]): readonly [number, number] {
  const high = greatest(rates) || 1
  const top = 1.6 * high
  let least = high
  for (const list of rates)
    for (let t = 0; t < list.length; t++) if (list[t]! > 0 && list[t]! < least) least = list[t]!
  const low = 10 ** Math.floor(Math.log10(least))
  const decade = 10 ** Math.floor(Math.log10(top))
  return [Math.max(Math.min(low, decade / 100), decade / 10 ** DECADES), top]
}

const greatest = (rates: readonly ArrayLike<number>[]): number =>
  Math.max(0, ...rates.map(highestOf))

/** All ticks of an axis are written in one way. */
const tickText = (value: number, high: number): string =>
  value === 0 || (high >= 1e-4 && high < 1e5)
    ? String(Number(value.toPrecision(6)))
    : value.toExponential().replace("e+", "e").replaceAll("-", "−")
