import { DASHES } from "../core/marks.ts"
import type { Bound } from "../core/method.ts"
import type { Point } from "../core/objective.ts"
import { css } from "./canvasTrails.ts"
import { shows } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import { inside } from "./plane.ts"

/** Points of an outline: many, so that it follows the ground of the block. */
const POINTS = 240
const WIDTH = 1.25
const ALPHA = 0.85
const DIMMED = 0.3

/** Draws the sets that runs must end in as outlines on the ground, each in the colour and dash of its run. */
export function drawBounds(
  context: CanvasRenderingContext2D,
  places: Places,
  palette: Palette,
  scale: number,
): void {
  const { frame, trails } = places
  if (!frame.layers.bounds) return
  context.save()
  context.lineWidth = WIDTH * scale
  trails.forEach(({ bound, slot }, i) => {
    if (!bound || !shows(frame, i)) return
    const outline = outlineOf(bound, places)
    context.globalAlpha = frame.focus === null || frame.focus === i ? ALPHA : DIMMED
    // A casing in the colour of the ground keeps it legible over contours.
    context.setLineDash([])
    context.lineWidth = 3 * WIDTH * scale
    context.strokeStyle = css(palette.casing)
    context.stroke(outline)
    context.setLineDash(DASHES[slot % DASHES.length]!.map((length) => length * scale))
    context.lineWidth = WIDTH * scale
    context.strokeStyle = css(palette.runs[slot % palette.runs.length]!)
    context.stroke(outline)
  })
  context.restore()
}

function outlineOf({ shape, radius }: Bound, places: Places): Path2D {
  const path = new Path2D()
  const { bounds } = places.frame.projection
  const flat = places.frame.dimension === "2d"
  let isOn = false
  for (let i = 0; i <= POINTS; i++) {
    const [x, y] = pointOf(shape, (i % POINTS) / POINTS)
    const at: Point = [radius * x, radius * y]
    const isSeen = flat || (inside(bounds, ...at) && !places.hides(...at))
    if (isSeen && isOn) path.lineTo(...places.pixel(...at))
    else if (isSeen) path.moveTo(...places.pixel(...at))
    isOn = isSeen
  }
  return path
}

/** A point of the unit square or circle; the corners of the square are among them. */
function pointOf(shape: Bound["shape"], part: number): Point {
  const turn = 2 * Math.PI * part
  if (shape === "ball") return [Math.cos(turn), Math.sin(turn)]
  const side = Math.floor(4 * part)
  const along = 2 * (4 * part - side) - 1
  return (
    [
      [1, along],
      [-along, 1],
      [-1, -along],
      [along, -1],
    ] as const
  )[side]!
}
