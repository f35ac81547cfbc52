import { DASHES, markerPath } from "../../core/marks.ts"
import { indexAt } from "../../state/indexAt.ts"
import { alphaOf, type Curve, type CurveState, type CurveStyle } from "./curve.ts"
import type { Polyline } from "./decimate.ts"
import { drawAround, stroke } from "./drawAround.ts"

const FUTURE = 0.28
const RAW = 0.28

/** Draws every curve as it is before the playhead: in full, over its noise. */
export function drawPast(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  drawAround(context, curves, state, style)
  for (const curve of curves) {
    const { line, raw, slot, run, isPale } = curve
    const alpha = alphaOf(curve, state)
    context.strokeStyle = style.colours[slot % style.colours.length]!
    context.lineWidth = 1
    context.setLineDash([])
    context.globalAlpha = RAW * alpha
    if (raw) stroke(context, raw)
    context.globalAlpha = alpha
    if (!isPale || state.hovered === run)
      context.lineWidth = style.width * (state.selected === run || state.hovered === run ? 1.26 : 1)
    context.setLineDash(DASHES[slot % DASHES.length]! as number[])
    stroke(context, line)
  }
}

/** Draws every curve as it is after the playhead: faintly. */
export function drawFuture(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  drawAround(context, curves, state, style)
  context.setLineDash([])
  context.lineWidth = 1
  for (const curve of curves) {
    const { line, slot } = curve
    context.strokeStyle = style.colours[slot % style.colours.length]!
    context.globalAlpha = FUTURE * alphaOf(curve, state)
    stroke(context, line)
  }
}

/** Draws where every run is at the playhead and, hollow, at the time that is pointed at. */
export function drawMarkers(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  const marked = curves.filter(({ isPale, run }) => !isPale || run === state.hovered)
  for (const curve of marked) drawMarker(context, curve, state.step, state, style)
  if (state.hoveredStep !== null)
    for (const curve of marked) drawMarker(context, curve, state.hoveredStep, state, style, true)
}

const indexOf = ({ times }: Curve, time: number) => (times ? indexAt(times, time) : time)

/** Index of the last point of a curve that is not after a time. */
const headOf = (curve: Curve, time: number) => pointAt(curve.line, indexOf(curve, time))

const pointAt = ({ index }: Polyline, last: number) => indexAt(index, last)

const markers = new Map<string, Path2D>()

/** Returns the marker of a slot; each is made once. */
function markerOf(slot: number, radius: number): Path2D {
  const key = `${slot} ${radius}`
  const known = markers.get(key) ?? new Path2D(markerPath(slot, radius))
  markers.set(key, known)
  return known
}

/** Draws where a run is at a time; a ghost is hollow. */
function drawMarker(
  context: CanvasRenderingContext2D,
  curve: Curve,
  time: number,
  state: CurveState,
  { colours, surface, width }: CurveStyle,
  isGhost = false,
): void {
  const { line, slot } = curve
  const head = headOf(curve, time)
  if (head < 0) return
  const marker = markerOf(slot, 2.3 * width)
  const colour = colours[slot % colours.length]!
  context.save()
  context.globalAlpha = alphaOf(curve, state)
  context.translate(line.x[head]!, line.y[head]!)
  context.lineWidth = 1.5
  context.strokeStyle = isGhost ? colour : surface
  context.fillStyle = isGhost ? surface : colour
  context.fill(marker)
  context.stroke(marker)
  context.restore()
}
