import { alphaOf, type Curve, type CurveState, type CurveStyle } from "./curve.ts"
import type { Polyline } from "./decimate.ts"

const LIMIT_DASH = [5, 3]
const BAND = 0.13
const BESIDE_DASH = [1, 3]

/** Draws what goes along with the curves, below all of them: middle halves, limits, and what they are compared with. */
export function drawAround(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  style: CurveStyle,
): void {
  const own = curves.filter(({ isPale }) => !isPale)
  drawBands(context, own, state, style)
  drawLimits(context, own, state, style)
  drawBeside(context, own, state, style)
}

/** Fills what the middle halves lie between, under all curves. */
function drawBands(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  { colours }: CurveStyle,
): void {
  for (const curve of curves) {
    const { band, slot } = curve
    if (!band) continue
    const { lower, upper } = band
    context.fillStyle = colours[slot % colours.length]!
    context.globalAlpha = BAND * alphaOf(curve, state)
    context.beginPath()
    for (let i = 0; i < upper.x.length; i++) context.lineTo(upper.x[i]!, upper.y[i]!)
    for (let i = lower.x.length - 1; i >= 0; i--) context.lineTo(lower.x[i]!, lower.y[i]!)
    context.fill()
  }
}

/** Dots the curves that others are compared with. */
function drawBeside(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  { colours, width }: CurveStyle,
): void {
  context.setLineDash(BESIDE_DASH)
  context.lineWidth = 0.85 * width
  for (const curve of curves) {
    const { beside, slot } = curve
    context.strokeStyle = colours[slot % colours.length]!
    context.globalAlpha = alphaOf(curve, state)
    for (const line of beside) stroke(context, line)
  }
}

/** Limits are what they are before and after the playhead. */
function drawLimits(
  context: CanvasRenderingContext2D,
  curves: readonly Curve[],
  state: CurveState,
  { colours }: CurveStyle,
): void {
  context.lineWidth = 1.25
  context.setLineDash(LIMIT_DASH)
  for (const curve of curves) {
    const { limit, slot } = curve
    if (!limit) continue
    context.strokeStyle = colours[slot % colours.length]!
    context.globalAlpha = alphaOf(curve, state)
    stroke(context, limit)
  }
}

export function stroke(context: CanvasRenderingContext2D, { x, y }: Polyline): void {
  context.beginPath()
  for (let i = 0; i < x.length; i++) context.lineTo(x[i]!, y[i]!)
  context.stroke()
}
