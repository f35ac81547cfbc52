import { scaleLinear, scaleLog } from "d3-scale"
import { powerText } from "../panels/chart/domain.ts"
import type { Size } from "../panels/chart/frame.ts"
import { exact } from "../ui/numberText.ts"

/** One side of a map. */
export interface MapAxis {
  /** In plain words, with its symbol: "rate η". */
  readonly label: string
  readonly from: number
  readonly to: number
  readonly log?: boolean | undefined
}

/** A number at a place along a side, in CSS pixels from the lower left corner. */
interface Tick {
  readonly at: number
  readonly text: string
}

/** Where numbers lie on a map, in CSS pixels from its upper left corner. */
export interface MapFrame {
  readonly size: Size
  x(value: number): number
  y(value: number): number
  xAt(pixel: number): number
  yAt(pixel: number): number
  readonly ticks: readonly [readonly Tick[], readonly Tick[]]
}

/** CSS pixels from tick to tick at least. */
const APART = 56

/** Lays out a map of so many CSS pixels. */
export function mapFrame([across, up]: readonly [MapAxis, MapAxis], size: Size): MapFrame {
  const x = scaleOf(across, [0, size.width])
  const y = scaleOf(up, [size.height, 0])
  return {
    size,
    x,
    y,
    xAt: (pixel) => x.invert(pixel),
    yAt: (pixel) => y.invert(pixel),
    ticks: [ticksOf(across, x, size.width), ticksOf(up, y, size.height)],
  }
}

type Scale = ReturnType<typeof scaleOf>

const scaleOf = ({ from, to, log }: MapAxis, range: [number, number]) =>
  (log ? scaleLog() : scaleLinear()).domain([from, to]).range(range)

function ticksOf({ from, to, log }: MapAxis, scale: Scale, length: number): Tick[] {
  const most = Math.max(2, Math.floor(length / APART))
  const decades = log ? Math.log10(to / from) : 0
  const isPower = (value: number) =>
    Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9
  // Over less than two decades powers of ten are too few to read a number from.
  const values =
    decades >= 2
      ? scale.ticks(most).filter(isPower)
      : log
        ? logTicks(from, to, most)
        : scale.ticks(most)
  const stride = Math.ceil(values.length / most)
  return values
    .filter((_, i) => i % stride === 0)
    .map((value) => ({
      at: scale(value),
      text: decades >= 2 ? powerText(value) : tickText(value, to - from),
    }))
}

/** Round numbers, equally far apart as logarithms go. */
function logTicks(from: number, to: number, most: number): number[] {
  const rounded = Array.from({ length: most }, (_, i) => {
    const value = from * (to / from) ** ((i + 0.5) / most)
    const digits = Math.max(1, Math.ceil(-Math.log10((to - from) / value / most)) + 1)
    return Number(value.toPrecision(Math.min(digits, 8)))
  })
  return [...new Set(rounded)].filter((value) => value >= from && value <= to)
}

/** As many digits as neighbours need to differ. */
function tickText(value: number, range: number): string {
  const digits = Math.max(3, Math.ceil(Math.log10(Math.max(Math.abs(value), range) / range)) + 2)
  return exact(Number(value.toPrecision(Math.min(digits, 12))))
}
