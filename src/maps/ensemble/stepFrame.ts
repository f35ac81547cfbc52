import { scaleLinear, scaleLog } from "d3-scale"
import { powerText } from "../../panels/chart/domain.ts"
import type { Size } from "../../panels/chart/frame.ts"
import { brief, whole } from "../../ui/numberText.ts"

/** What a chart's values may be. */
export interface ValueRange {
  readonly low: number
  readonly high: number
  readonly log?: boolean
  /** Of a tick; three digits if absent. */
  readonly text?: (value: number) => string
}

/** Where steps and values lie in a chart, in CSS pixels. */
export interface StepFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(step: number): number
  y(value: number): number
  stepAt(pixel: number): number
  readonly columns: readonly { readonly at: number; readonly text: string }[]
  readonly rows: readonly { readonly at: number; readonly text: string }[]
}

/** Margins in rem. */
const MARGIN = { left: 2.75, right: 3.6, top: 0.5, bottom: 1.5 }
const ROWS = 4
/** CSS pixels from one number of steps to the next at least. */
const APART = 72

/** Lays out a chart over steps; `rem` is the size of the page's type in pixels. */
export function stepFrame(range: ValueRange, steps: number, size: Size, rem: number): StepFrame {
  const [left, top] = [MARGIN.left * rem, MARGIN.top * rem]
  const right = Math.max(size.width - MARGIN.right * rem, left + 1)
  const bottom = Math.max(size.height - MARGIN.bottom * rem, top + 1)
  const x = scaleLinear([0, Math.max(steps, 1)], [left, right])
  const { low, high, log, text } = range
  const y = (log ? scaleLog() : scaleLinear()).domain([low, high]).range([bottom, top])
  const decades = log ? Math.max(1, Math.ceil(Math.log10(high / low) / ROWS)) : 0
  const ticks = log ? powers(low, high, decades) : y.ticks(ROWS)
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    stepAt: (pixel) => Math.min(Math.max(Math.round(x.invert(pixel)), 0), steps),
    columns: x
      .ticks(Math.max(2, Math.floor((right - left) / APART)))
      .filter(Number.isInteger)
      .map((step) => ({ at: x(step), text: whole(step) })),
    rows: ticks.map((value) => ({
      at: y(value),
      text: log ? powerText(value) : (text ?? brief)(value),
    })),
  }
}

function powers(low: number, high: number, decades: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const count = Math.floor(Math.log10(high) + 1e-9) - first
  return Array.from(
    { length: Math.floor(count / decades) + 1 },
    (_, i) => 10 ** (first + i * decades),
  )
}

/** The path of values over steps; what is no number breaks it. */
export function pathOf(
  points: readonly (readonly [step: number, value: number])[],
  { x, y }: StepFrame,
): string {
  let isOn = false
  return points
    .map(([step, value]) => {
      // Of a logarithm, 0 and less are below all.
      const at = y(value)
      if (!Number.isFinite(at)) {
        isOn = false
        return ""
      }
      const command = isOn ? "L" : "M"
      isOn = true
      return `${command}${x(step).toFixed(1)} ${at.toFixed(1)}`
    })
    .join("")
}
