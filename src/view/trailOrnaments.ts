import { markerPath } from "../core/marks.ts"
import { css } from "./canvasTrails.ts"
import { chevrons } from "./direction.ts"
import { OLDEST } from "./fading.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import type { Pixel } from "./projection.ts"
import { strideOf } from "./trailHit.ts"

/** CSS pixels between dots at least, and dots of a trail at most. */
const DOT_GAP = 7
const DOTS = 400
const DIMMED = 0.35

type Draw = (
  context: CanvasRenderingContext2D,
  places: Places,
  palette: Palette,
  scale: number,
) => void

/** Draws arrows along trails, `scale` being 1 at a path width of 2 px. */
export const drawChevrons: Draw = (context, places, palette, scale) => {
  const casing = css(palette.casing)
  places.lines.forEach((line, i) => {
    const stride = strideOf(places.last(i))
    const colour = colourOf(places, i, palette)
    for (const { at, angle, index } of chevrons(line, places.frame.size)) {
      if (hidden(places, i, index * stride)) continue
      context.save()
      context.globalAlpha = opacity(places, i, index * stride)
      context.translate(...at)
      context.rotate(angle)
      context.beginPath()
      context.moveTo(5 * scale, 0)
      context.lineTo(-4 * scale, 4.2 * scale)
      context.lineTo(-2 * scale, 0)
      context.lineTo(-4 * scale, -4.2 * scale)
      context.closePath()
      context.lineWidth = 2.4 * scale
      context.lineJoin = "round"
      context.strokeStyle = casing
      context.stroke()
      context.fillStyle = colour
      context.fill()
      context.restore()
    }
  })
}

/** Draws a dot at every iterate that is far enough from the last one. */
export const drawDots: Draw = (context, places, palette, scale) => {
  context.lineWidth = 0.8 * scale
  context.strokeStyle = css(palette.casingSolid)
  places.lines.forEach((line, i) => {
    context.fillStyle = colourOf(places, i, palette)
    const stride = strideOf(places.last(i))
    let last: Pixel = [line[0] ?? 0, line[1] ?? 0]
    let dots = 0
    for (let p = 2; p < line.length - 2 && dots < DOTS; p += 2) {
      const at: Pixel = [line[p]!, line[p + 1]!]
      if (Math.hypot(at[0] - last[0], at[1] - last[1]) < DOT_GAP * scale) continue
      last = at
      if (!isOn(at, places) || hidden(places, i, (p / 2) * stride)) continue
      dots++
      context.globalAlpha = opacity(places, i, (p / 2) * stride)
      disc(context, at, 2.3 * scale)
      context.fill()
      context.stroke()
    }
  })
  context.globalAlpha = 1
}

/** Draws a ring where a run began that did not begin with the others. */
export const drawStarts: Draw = (context, places, palette, scale) => {
  places.trails.forEach(({ start }, i) => {
    if (!start || places.lines[i]!.length === 0) return
    const at = places.iterate(i, 0)
    if (!isOn(at, places) || places.hides(...start)) return
    context.lineWidth = 2 * scale
    context.strokeStyle = colourOf(places, i, palette)
    context.fillStyle = css(palette.casingSolid)
    disc(context, at, 4.5 * scale)
    context.fill()
    context.stroke()
  })
}

/** Draws hollow markers at the iterates that are pointed at in a chart. */
export const drawGhosts: Draw = (context, places, palette, scale) => {
  places.ghosts.forEach((at, i) => {
    if (!at) return
    const path = new Path2D(markerPath(places.trails[i]!.slot, 4.6 * scale))
    context.save()
    context.translate(...at)
    context.lineWidth = 1.8 * scale
    context.strokeStyle = colourOf(places, i, palette)
    context.fillStyle = css(palette.casingSolid)
    context.fill(path)
    context.stroke(path)
    context.restore()
  })
}

/** Draws a triangle that points outwards where a run has left the map. */
export const drawBorderMarks: Draw = (context, places, palette, scale) => {
  places.strays.forEach((mark, i) => {
    if (!mark) return
    context.save()
    context.translate(...mark.at)
    context.rotate(mark.angle)
    context.beginPath()
    context.moveTo(8 * scale, 0)
    context.lineTo(-4 * scale, 6 * scale)
    context.lineTo(-4 * scale, -6 * scale)
    context.closePath()
    context.lineWidth = 3 * scale
    context.lineJoin = "round"
    context.strokeStyle = css(palette.casingSolid)
    context.stroke()
    context.fillStyle = colourOf(places, i, palette)
    context.fill()
    context.restore()
  })
}

const colourOf = ({ trails }: Places, i: number, { runs }: Palette) =>
  css(runs[trails[i]!.slot % runs.length]!)

/** Old and dimmed parts are paler, as their trail is. */
function opacity({ frame }: Places, i: number, step: number): number {
  const dimmed = frame.focus !== null && frame.focus !== i ? DIMMED : 1
  const last = Math.max(1, frame.steps[i] ?? 0)
  return dimmed * (frame.layers.fading ? OLDEST + (1 - OLDEST) * Math.min(1, step / last) : 1)
}

function hidden(places: Places, i: number, step: number): boolean {
  const { x } = places.trails[i]!
  return places.hides(x[2 * step]!, x[2 * step + 1]!)
}

function disc(context: CanvasRenderingContext2D, at: Pixel, radius: number): void {
  context.beginPath()
  context.arc(...at, radius, 0, 2 * Math.PI)
}

const isOn = ([x, y]: Pixel, { frame: { size } }: Places) =>
  x >= 0 && y >= 0 && x <= size.width && y <= size.height
