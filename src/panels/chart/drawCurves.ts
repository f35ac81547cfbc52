import { DASHES, markerPath } from "../../core/marks.ts"
import type { Polyline } from "./decimate.ts"

/** One curve as it is drawn. */
export interface Curve {
  readonly run: number
  readonly slot: number
  readonly line: Polyline
}

/** What changes without new data. */
export interface CurveState {
  readonly step: number
  readonly selected: number | null
  readonly hovered: number | null
}

export interface CurveStyle {
  /** By slot. */
  readonly colours: readonly string[]
  readonly surface: string
  readonly width: number
}

const FAINT = 0.35
const FUTURE = 0.28

/** Draws every curve: up to the playhead in full, behind it faintly. */
export function drawCurves(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  context.lineJoin = "round"
  for (const curve of curves) {
    const { line, slot, run } = curve
    const alpha = state.hovered === null || state.hovered === run ? 1 : FAINT
    const head = headOf(line, state.step)
    context.strokeStyle = style.colours[slot % style.colours.length]!
    context.globalAlpha = FUTURE * alpha
    context.lineWidth = 1
    context.setLineDash([])
    stroke(context, line, Math.max(head, 0), line.x.length)
    context.globalAlpha = alpha
    context.lineWidth = style.width * (state.selected === run || state.hovered === run ? 1.26 : 1)
    context.setLineDash(DASHES[slot % DASHES.length]! as number[])
    stroke(context, line, 0, head + 1)
  }
  context.setLineDash([])
  for (const curve of curves) drawMarker(context, curve, state, style)
  context.globalAlpha = 1
}

/** Index of the last point that is not after the playhead. */
function headOf({ step }: Polyline, playhead: number): number {
  let low = 0
  let high = step.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (step[middle]! <= playhead) low = middle + 1
    else high = middle
  }
  return low - 1
}

function stroke(
  context: CanvasRenderingContext2D,
  { x, y }: Polyline,
  first: number,
  end: number,
): void {
  context.beginPath()
  for (let i = first; i < end; i++) context.lineTo(x[i]!, y[i]!)
  context.stroke()
}

function drawMarker(
  context: CanvasRenderingContext2D,
  { line, slot, run }: Curve,
  state: CurveState,
  style: CurveStyle,
): void {
  const head = headOf(line, state.step)
  if (head < 0) return
  const marker = new Path2D(markerPath(slot, 4))
  context.save()
  context.globalAlpha = state.hovered === null || state.hovered === run ? 1 : FAINT
  context.translate(line.x[head]!, line.y[head]!)
  context.lineWidth = 1.5
  context.strokeStyle = style.surface
  context.fillStyle = style.colours[slot % style.colours.length]!
  context.fill(marker)
  context.stroke(marker)
  context.restore()
}
