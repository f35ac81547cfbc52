import { axisBottom, axisLeft } from "d3-axis"
import { type ScaleLinear, scaleLinear, scaleLog } from "d3-scale"
import { select } from "d3-selection"
import { whole } from "../../ui/numberText.ts"
import { powers, powerText } from "./domain.ts"
import type { Frame } from "./frame.ts"

/** Draws gridlines, tick labels and the bottom axis into a group; `rem` is the size of the page's type in pixels. */
export function drawAxes(group: SVGGElement, frame: Frame, rem: number): void {
  const { plot } = frame
  const scale = scaleLinear([0, Math.max(1, frame.end)], [plot.left, plot.right])
  const times = axisBottom(scale)
    .tickValues(timeTicks(scale, frame.end, (plot.right - plot.left) / rem))
    .tickSize(4)
    .tickPadding(0.25 * rem)
    .tickFormat((time) => (Number.isInteger(time) ? whole(Number(time)) : ""))
    .tickSizeOuter(0)
  const root = select(group)
  root.selectAll("*").remove()
  root
    .append("g")
    .attr("class", "values")
    .attr("transform", `translate(${plot.left},0)`)
    .call(valueAxis(frame, rem))
  root
    .append("g")
    .attr("class", "steps")
    .attr("transform", `translate(0,${plot.bottom})`)
    .call(times)
}

/** Rem that a tick takes at least, and those of a letter with the space around the text. */
const TICK = { least: 3.2, letter: 0.42, gap: 0.9 }

/** Round times whose texts do not touch; d3 takes a number of ticks as a hint only. */
export function timeTicks(scale: ScaleLinear<number, number>, end: number, rems: number): number[] {
  const width = Math.max(TICK.least, TICK.gap + TICK.letter * whole(end).length)
  const room = Math.max(2, Math.floor(rems / width))
  for (let wanted = room; wanted > 1; wanted--) {
    const ticks = scale.ticks(wanted)
    if (ticks.length - 1 <= room) return ticks
  }
  return scale.ticks(1)
}

function valueAxis({ plot, domain }: Frame, rem: number) {
  const { log, low, high, cut } = domain
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([low, high])
    .range([plot.bottom, plot.top])
  const axis = axisLeft(scale)
    .tickSize(-(plot.right - plot.left))
    .tickPadding(0.44 * rem)
  if (!log) return axis.ticks(4).tickFormat((value) => tickText(Number(value), high - low))
  const text = (value: number) =>
    cut && value <= low * 1.001 ? `≤ ${powerText(value)}` : powerText(value)
  return axis.tickValues(powers(domain)).tickFormat((value) => text(Number(value)))
}

/** Writes a tick of a linear axis in the few letters that its margin holds. */
function tickText(value: number, span: number): string {
  const isShort = span < 1e5 && span >= 1e-2
  const text = isShort
    ? whole(Number(value.toPrecision(6)))
    : value === 0
      ? "0"
      : value.toExponential(0).replace("e+", "e")
  return text.replaceAll("-", "−")
}
