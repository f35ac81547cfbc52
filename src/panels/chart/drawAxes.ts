import { axisBottom, axisLeft } from "d3-axis"
import { scaleLinear, scaleLog } from "d3-scale"
import { select } from "d3-selection"
import { powers, powerText } from "./domain.ts"
import type { Frame } from "./frame.ts"

/** Draws gridlines, tick labels and the bottom axis into a group. */
export function drawAxes(group: SVGGElement, frame: Frame): void {
  const { plot } = frame
  const steps = axisBottom(scaleLinear([0, frame.budget], [plot.left, plot.right]))
    .ticks(Math.max(2, Math.floor((plot.right - plot.left) / 50)))
    .tickSize(4)
    .tickPadding(4)
    .tickFormat((step) => (Number.isInteger(step) ? step.toLocaleString("en") : ""))
    .tickSizeOuter(0)
  const root = select(group)
  root.selectAll("*").remove()
  root
    .append("g")
    .attr("class", "values")
    .attr("transform", `translate(${plot.left},0)`)
    .call(valueAxis(frame))
  root
    .append("g")
    .attr("class", "steps")
    .attr("transform", `translate(0,${plot.bottom})`)
    .call(steps)
}

function valueAxis({ plot, domain }: Frame) {
  const { log, low, high, cut } = domain
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([low, high])
    .range([plot.bottom, plot.top])
  const axis = axisLeft(scale)
    .tickSize(-(plot.right - plot.left))
    .tickPadding(7)
  if (!log) return axis.ticks(4)
  const text = (value: number) =>
    cut && value <= low * 1.001 ? `≤ ${powerText(value)}` : powerText(value)
  return axis.tickValues(powers(domain)).tickFormat((value) => text(Number(value)))
}
