import { DASHES, markerPath } from "../../core/marks.ts"
import { indexAt } from "../../state/indexAt.ts"
import type { Polyline } from "./decimate.ts"

/** One curve as it is drawn. */
export interface Curve {
  readonly run: number
  readonly slot: number
  /** Time of each index, or null where it is the index. */
  readonly times: ArrayLike<number> | null
  readonly line: Polyline
  /** The values with their noise, where `line` is without. */
  readonly raw: Polyline | null
}

/** What changes without new data. */
export interface CurveState {
  readonly step: number
  readonly hoveredStep: number | null
  readonly selected: number | null
  readonly hovered: number | null
}

export interface CurveStyle {
  /** By hue. */
  readonly colours: readonly string[]
  readonly surface: string
  readonly width: number
}

const FAINT = 0.35
const FUTURE = 0.28
const RAW = 0.28

/** Draws every curve as it is before the playhead: in full, over its noise. */
export function drawPast(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  for (const { line, raw, slot, run } of curves) {
    const alpha = alphaOf(run, state)
    context.strokeStyle = style.colours[slot % style.colours.length]!
    context.lineWidth = 1
    context.setLineDash([])
    context.globalAlpha = RAW * alpha
    if (raw) stroke(context, raw)
    context.globalAlpha = alpha
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
  context.lineWidth = 1
  for (const { line, slot, run } of curves) {
    context.strokeStyle = style.colours[slot % style.colours.length]!
    context.globalAlpha = FUTURE * alphaOf(run, state)
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
  for (const curve of curves) drawMarker(context, curve, state.step, state, style)
  if (state.hoveredStep !== null)
    for (const curve of curves) drawMarker(context, curve, state.hoveredStep, state, style, true)
}

const alphaOf = (run: number, { hovered }: CurveState) =>
  hovered === null || hovered === run ? 1 : FAINT

const indexOf = ({ times }: Curve, time: number) => (times ? indexAt(times, time) : time)

/** Index of the last point of a curve that is not after a time. */
const headOf = (curve: Curve, time: number) => pointAt(curve.line, indexOf(curve, time))

const pointAt = ({ index }: Polyline, last: number) => indexAt(index, last)

function stroke(context: CanvasRenderingContext2D, { x, y }: Polyline): void {
  context.beginPath()
  for (let i = 0; i < x.length; i++) context.lineTo(x[i]!, y[i]!)
  context.stroke()
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
  const { line, slot, run } = curve
  const head = headOf(curve, time)
  if (head < 0) return
  const marker = new Path2D(markerPath(slot, 2.3 * width))
  const colour = colours[slot % colours.length]!
  context.save()
  context.globalAlpha = alphaOf(run, state)
  context.translate(line.x[head]!, line.y[head]!)
  context.lineWidth = 1.5
  context.strokeStyle = isGhost ? colour : surface
  context.fillStyle = isGhost ? surface : colour
  context.fill(marker)
  context.stroke(marker)
  context.restore()
}
