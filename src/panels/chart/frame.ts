import { scaleLinear, scaleLog } from "d3-scale"
import { decimate } from "./decimate.ts"
import { domainOf, type ValueDomain } from "./domain.ts"
import type { Curve } from "./drawCurves.ts"
import { lastValue, type Series } from "./series.ts"
import { spread } from "./spread.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where everything of a chart lies; made anew for new data or a new size only. */
export interface Frame {
  readonly size: Size
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly domain: ValueDomain
  readonly x: (step: number) => number
  readonly y: (value: number) => number
  readonly stepAt: (pixel: number) => number
  readonly budget: number
  readonly curves: readonly Curve[]
  readonly labels: readonly {
    readonly run: number
    readonly slot: number
    readonly text: string
    readonly y: number
  }[]
}

const MARGIN = { left: 44, right: 86, top: 8, bottom: 22 }
/** Least distance of direct labels. */
const GAP = 13.5

export function frameOf(
  series: readonly Series[],
  log: boolean,
  budget: number,
  size: Size,
): Frame {
  const { left, top } = MARGIN
  const right = Math.max(size.width - MARGIN.right, left + 1)
  const bottom = Math.max(size.height - MARGIN.bottom, top + 1)
  const domain = domainOf(series, log)
  const x = scaleLinear([0, budget], [left, right])
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([domain.low, domain.high])
    .range([bottom, top])
  const y = (value: number) => (log && !(value > domain.low) ? bottom : scale(value))
  const ends = series.map((one) => (one.count > 0 ? y(lastValue(one)) : bottom))
  const places = spread(ends, GAP, top + 2, bottom)
  return {
    size,
    plot: { left, right, top, bottom },
    domain,
    x,
    y,
    stepAt: (pixel) => Math.round(x.invert(pixel)),
    budget,
    curves: series.map(({ run, slot, values, count }) => ({
      run,
      slot,
      line: decimate(values, count, { x, y }),
    })),
    labels: series.map(({ run, slot, name }, i) => ({ run, slot, text: name, y: places[i]! })),
  }
}
