import { scaleLinear, scaleLog } from "d3-scale"
import type { Curve } from "./curve.ts"
import { decimate } from "./decimate.ts"
import { domainOf, type ValueDomain } from "./domain.ts"
import { fitted } from "./fitted.ts"
import type { Series } from "./series.ts"
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
  /** Pixel of a time. */
  readonly x: (time: number) => number
  readonly timeAt: (pixel: number) => number
  /** The last time of the axis. */
  readonly end: number
  readonly curves: readonly Curve[]
  readonly labels: readonly RunLabel[]
  /** Of limits, at the right ends of their lines. */
  readonly limits: readonly LimitLabel[]
}

interface RunLabel extends Label {
  /** The whole name, where the text has no room for it. */
  readonly name: string
}

interface LimitLabel extends Label {
  readonly x: number
}

interface Label {
  readonly run: number
  readonly slot: number
  readonly text: string
  readonly y: number
}

/** Margins and the least distance of direct labels, in rem. */
const MARGIN = { left: 2.75, right: 5.4, top: 0.5, bottom: 1.4 }
/** On the right of a small chart, whose caption names what it shows. */
const SMALL_RIGHT = 0.75
/** Of the label's distance from the plot, and of one letter. */
const LABEL = { gap: 0.8, letter: 0.44 }
/** Of the width that labels may take. */
const LABEL_SHARE = 0.32
const GAP = 0.845
/** Heights of the plot beyond it to which curves go at most: millions of dashes that nobody sees take minutes. */
const BEYOND = 4

/** Lays out a chart; `rem` is the size of the page's type in pixels. A small chart has no names at its curves. */
export function frameOf(
  series: readonly Series[],
  log: boolean,
  end: number,
  size: Size,
  rem: number,
  isSmall = false,
): Frame {
  const [left, top] = [MARGIN.left * rem, MARGIN.top * rem]
  const named = isSmall ? [] : series
  const longest = Math.max(0, ...named.map(({ name }) => name.length))
  const labels = Math.min((LABEL.gap + LABEL.letter * longest) * rem, LABEL_SHARE * size.width)
  const room = isSmall ? SMALL_RIGHT * rem : Math.max(MARGIN.right * rem, labels)
  const right = Math.max(size.width - room, left + 1)
  const letters = Math.floor(((size.width - right) / rem - LABEL.gap) / LABEL.letter)
  const bottom = Math.max(size.height - MARGIN.bottom * rem, top + 1)
  const domain = domainOf(series, log)
  const x = scaleLinear([0, Math.max(1, end)], [left, right])
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([domain.low, domain.high])
    .range([bottom, top])
  const beyond = BEYOND * (bottom - top)
  const near = (pixel: number) => Math.min(Math.max(pixel, top - beyond), bottom + beyond)
  const y = (value: number) => (log && !(value > domain.low) ? bottom : near(scale(value)))
  const curves = series.map((one) => curveOf(one, x, y))
  const ends = curves.map(({ line }) => line.y.at(-1) ?? bottom)
  const places = spread(ends, GAP * rem, top + 2, bottom)
  return {
    size,
    plot: { left, right, top, bottom },
    domain,
    x,
    timeAt: (pixel) => Math.round(x.invert(pixel)),
    end,
    curves,
    labels: named.map(({ run, slot, name }, i) => ({
      run,
      slot,
      name,
      text: fitted(name, letters),
      y: places[i]!,
    })),
    limits: limitLabels(series, curves, { top, bottom }),
  }
}

/** Labels of the limits where they leave the plot or end, one for those that coincide. */
function limitLabels(
  series: readonly Series[],
  curves: readonly Curve[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): LimitLabel[] {
  const labels: LimitLabel[] = []
  series.forEach(({ run, slot, limit }, i) => {
    const line = curves[i]!.limit
    const last = line ? line.y.findLastIndex((y) => y >= top && y <= bottom) : -1
    if (!limit || !line || last < 0 || curves[i]!.isPale) return
    const [x, y] = [line.x[last]!, line.y[last]!]
    if (labels.some((other) => Math.hypot(other.x - x, other.y - y) < 1)) return
    labels.push({ run, slot, text: limit.text, x, y })
  })
  return labels
}

function curveOf(
  { run, slot, values, times, count, smoothed, limit, band, beside = [], isPale = false }: Series,
  x: (time: number) => number,
  y: (value: number) => number,
): Curve {
  const scales = { x: times ? (index: number) => x(times[index]!) : x, y }
  const raw = decimate(values, count, scales)
  const line = smoothed ? decimate(smoothed, count, scales) : raw
  const bound = limit && decimate(limit.values, Math.min(count, limit.values.length), scales)
  const of = (other: ArrayLike<number>) => decimate(other, Math.min(count, other.length), scales)
  return {
    run,
    slot,
    times,
    line,
    raw: smoothed ? raw : null,
    limit: bound ?? null,
    band: band ? { lower: of(band.lower), upper: of(band.upper) } : null,
    beside: beside.map(of),
    isPale,
  }
}
