import type { Frame } from "./painter.ts"
import { BASE, type BlockProjection } from "./perspective.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import styles from "./stage.module.css"
import { svg } from "./svg.ts"
import { ticksOf } from "./ticks.ts"

/** Free space for what floats over the stage: the loss scale bottom left, the switches top right. */
const BOTTOM_LEFT = 250
const TOP_RIGHT = 56
/** Below this width nothing floats at the bottom left. */
const NARROW = 700

/** Returns ticks and numbers inside the bottom and the right edge of the flat map. */
export function flatAxes(frame: Frame, projection: FlatProjection): readonly SVGElement[] {
  const { width, height } = frame.size
  const [xs, ys] = projection.box
  const marks: SVGElement[] = []
  const from = width < NARROW ? 24 : BOTTOM_LEFT
  for (const { value, text } of ticksOf(xs, Math.max(3, Math.round(width / 140)))) {
    const x = projection.project(value, 0, 0)[0]
    if (x < from || x > width - 26) continue
    marks.push(line([x, height], [x, height - 5], styles.edge!))
    marks.push(label([x, height - 10], text, "middle", true))
  }
  for (const { value, text } of ticksOf(ys, Math.max(3, Math.round(height / 110)))) {
    const y = projection.project(0, value, 0)[1]
    if (y < TOP_RIGHT || y > height - 26) continue
    marks.push(line([width, y], [width - 5, y], styles.edge!))
    marks.push(label([width - 10, y + 4], text, "end", true))
  }
  return marks
}

/** Returns ticks, numbers and letters along the two near edges of the block. */
export function blockAxes(frame: Frame, projection: BlockProjection): readonly SVGElement[] {
  const [xs, ys] = frame.plane.domain
  const [ca, sa] = projection.facing
  const nearV = ca > 0 ? -1 : 1
  const nearU = sa > 0 ? -1 : 1
  const count = frame.size.width < 500 ? 3 : 4
  const along = (
    out: (part: number) => Outward,
    range: readonly [number, number],
    name: string,
  ) => {
    const ticks = ticksOf(range, count).flatMap(({ value, text }) => {
      const at = out(((value - range[0]) / (range[1] - range[0])) * 2 - 1)
      const [x, y] = at(TICK_TEXT)
      return [line(at(0), at(TICK), styles.axis!), label([x, y + 4], text, "middle", false)]
    })
    return [...ticks, letter(out(0)(LETTER), name)]
  }
  return [
    ...along((part) => outward(projection, part, nearV, [0, nearV]), xs, "x"),
    ...along((part) => outward(projection, nearU, part, [nearU, 0]), ys, "y"),
  ]
}

/** Pixels from the edge of the block to the end of a tick, its number and the letter. */
const TICK = 6
const TICK_TEXT = 18
const LETTER = 40

/** The pixel so many pixels out from a point of the edge. */
type Outward = (pixels: number) => Pixel

function outward(
  projection: BlockProjection,
  u: number,
  v: number,
  [du, dv]: readonly [number, number],
): Outward {
  const [x, y] = projection.corner(u, v, BASE)
  const [fx, fy] = projection.corner(u + 0.1 * du, v + 0.1 * dv, BASE)
  const length = Math.hypot(fx - x, fy - y)
  return (pixels) => [x + ((fx - x) / length) * pixels, y + ((fy - y) / length) * pixels]
}

function line([x1, y1]: Pixel, [x2, y2]: Pixel, style: string): SVGElement {
  return svg("line", { x1, y1, x2, y2, class: style })
}

function label([x, y]: Pixel, text: string, anchor: string, halo: boolean): SVGElement {
  const style = halo ? `${styles.tick} ${styles.halo}` : styles.tick!
  return svg("text", { x, y, "text-anchor": anchor, class: style }, document.createTextNode(text))
}

function letter([x, y]: Pixel, text: string): SVGElement {
  const at = { x, y: y + 5, "text-anchor": "middle", class: styles.letter! }
  return svg("text", at, document.createTextNode(text))
}
