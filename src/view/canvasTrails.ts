import { DASHES } from "../core/marks.ts"
import type { Frame } from "./painter.ts"
import type { Palette, Rgb, Rgba } from "./palette.ts"
import type { FlatProjection } from "./projection.ts"
import type { Trail } from "./stage.ts"

/** Beyond this many pixels a canvas loses its precision. */
const FAR = 20_000
const DIMMED = 0.35

/** Strokes all trails up to the playhead: first the casings, then the lines, the selected one last. */
export function strokeTrails(
  context: CanvasRenderingContext2D,
  trails: readonly Trail[],
  map: FlatProjection,
  frame: Frame,
  palette: Palette,
): void {
  const drawn = trails
    .map((trail, i) => ({
      trail,
      path: pathOf(trail, map, frame.step),
      alpha: frame.focus === null || frame.focus === i ? 1 : DIMMED,
    }))
    .sort((a, b) => Number(a.trail.selected) - Number(b.trail.selected))
  context.lineJoin = "round"
  context.lineCap = "round"
  context.lineWidth = palette.casingWidth
  context.strokeStyle = css(palette.casing)
  for (const { path, alpha } of drawn) {
    context.globalAlpha = alpha
    context.stroke(path)
  }
  for (const { trail, path, alpha } of drawn) {
    const dashes = DASHES[trail.slot % DASHES.length]!
    context.globalAlpha = alpha
    context.lineCap = dashes.length > 0 ? "butt" : "round"
    context.lineWidth = trail.selected ? palette.pathSelected : palette.pathWidth
    context.setLineDash(dashes.map((length) => (length * palette.pathWidth) / 2))
    context.strokeStyle = css(palette.runs[trail.slot % palette.runs.length]!)
    context.stroke(path)
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

function pathOf({ x, steps }: Trail, map: FlatProjection, step: number): Path2D {
  const path = new Path2D()
  const last = Math.min(step, steps)
  for (let k = 0; k <= last; k++) {
    const [px, py] = map.project(x[2 * k]!, x[2 * k + 1]!, 0)
    const near = [px, py].map((p) => Math.max(-FAR, Math.min(FAR, p))) as [number, number]
    if (k === 0) path.moveTo(...near)
    else path.lineTo(...near)
  }
  return path
}

function css(colour: Rgb | Rgba): string {
  const [r, g, b] = colour.map((part) => Math.round(255 * part))
  return `rgb(${r} ${g} ${b} / ${colour[3] ?? 1})`
}
