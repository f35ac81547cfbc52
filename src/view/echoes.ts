import { css } from "./canvasTrails.ts"
import { type Frame, shows } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import { strideOf } from "./trailHit.ts"

/** Width over that of a path, and its dots in CSS pixels. */
const WIDTH = 0.8
const DOTS = [0.1, 3.6] as const
/** The same of averages, which are closer to their trails. */
const THIN = 0.6
const FINE_DOTS = [0.1, 2.6] as const
const ALPHA = 0.95
const DIMMED = 0.35

/**
 * Draws dotted lines where the runs would be without the surface's transform, up to the playhead. They lie below the
 * trails: what a trail and its casing cover is taken out again.
 */
export function drawEchoes(
  context: CanvasRenderingContext2D,
  places: Places,
  palette: Palette,
): void {
  const { frame, trails } = places
  if (!frame.layers.echoes || frame.dimension !== "2d") return
  const lines = trails.map(({ echo }, i) => dottedLine(places, i, echo))
  if (lines.every((line) => line === null)) return
  context.save()
  strokeDotted(context, places, palette, lines, { width: WIDTH, dots: DOTS })
  context.setLineDash([])
  context.globalAlpha = 1
  context.globalCompositeOperation = "destination-out"
  context.lineWidth = palette.casingWidth
  for (const line of places.lines) context.stroke(lineOf(line))
  context.restore()
}

/** Draws fine dots along the averages of the iterates, up to the playhead, over the trails that they smooth. */
export function drawAverages(
  context: CanvasRenderingContext2D,
  places: Places,
  palette: Palette,
): void {
  if (places.frame.dimension !== "2d") return
  const lines = places.trails.map(({ average }, i) => dottedLine(places, i, average))
  context.save()
  context.lineCap = "round"
  context.strokeStyle = css(palette.casingSolid)
  context.lineWidth = 2 * THIN * palette.pathWidth
  for (const line of lines) if (line) context.stroke(line)
  strokeDotted(context, places, palette, lines, { width: THIN, dots: FINE_DOTS })
  context.restore()
}

/** Strokes a line of each run in its colour, with widths and dots for a path of 2 pixels. */
function strokeDotted(
  context: CanvasRenderingContext2D,
  { frame, trails }: Places,
  palette: Palette,
  lines: readonly (Path2D | null)[],
  { width, dots }: { readonly width: number; readonly dots: readonly number[] },
): void {
  const scale = palette.pathWidth / 2
  context.lineCap = "round"
  context.lineJoin = "round"
  context.setLineDash(dots.map((length) => length * scale))
  context.lineWidth = width * palette.pathWidth
  lines.forEach((line, i) => {
    if (!line) return
    context.globalAlpha = ALPHA * opacity(frame, i)
    context.strokeStyle = css(palette.runs[trails[i]!.slot % palette.runs.length]!)
    context.stroke(line)
  })
}

function dottedLine(
  places: Places,
  i: number,
  echo: Float32Array | Float64Array | undefined,
): Path2D | null {
  if (!echo || !shows(places.frame, i)) return null
  const last = Math.min(places.frame.steps[i] ?? 0, echo.length / 2 - 1)
  const stride = strideOf(last)
  const path = new Path2D()
  for (let k = 0; k <= last; k += stride)
    path.lineTo(...places.pixel(echo[2 * k]!, echo[2 * k + 1]!))
  return path
}

function lineOf(pixels: Float32Array): Path2D {
  const path = new Path2D()
  for (let p = 0; p < pixels.length; p += 2) path.lineTo(pixels[p]!, pixels[p + 1]!)
  return path
}

const opacity = ({ focus }: Frame, i: number) => (focus === null || focus === i ? 1 : DIMMED)
