import type { CurveState, CurveStyle } from "./curve.ts"
import { drawFuture, drawMarkers, drawPast } from "./drawCurves.ts"
import type { Frame } from "./frame.ts"

export interface LayerStyle extends CurveStyle {
  readonly cursor: string
}

/**
 * The curves of a chart as they are before and after the playhead, each drawn once: while playing, a frame only cuts
 * the two pictures where the playhead is.
 */
export class CurveLayers {
  private readonly past: HTMLCanvasElement
  private readonly future: HTMLCanvasElement
  private readonly ratio = window.devicePixelRatio || 1
  private drawn: CurveState | null = null

  constructor(
    private readonly frame: Frame,
    private readonly style: LayerStyle,
  ) {
    this.past = this.size(document.createElement("canvas"))
    this.future = this.size(document.createElement("canvas"))
  }

  /** Gives a canvas the pixels of the chart. */
  size(canvas: HTMLCanvasElement): HTMLCanvasElement {
    canvas.width = Math.round(this.frame.size.width * this.ratio)
    canvas.height = Math.round(this.frame.size.height * this.ratio)
    canvas.getContext("2d")!.setTransform(this.ratio, 0, 0, this.ratio, 0, 0)
    return canvas
  }

  /** Draws the chart at the playhead. */
  paint(canvas: HTMLCanvasElement, state: CurveState): void {
    const { frame, style } = this
    const { plot, size, curves } = frame
    const context = canvas.getContext("2d")!
    context.clearRect(0, 0, size.width, size.height)
    this.drawCursor(context, state.step, 0.55)
    if (state.hoveredStep !== null) this.drawCursor(context, state.hoveredStep, 0.25)
    this.redraw(state)
    const x = frame.x(Math.min(state.step, frame.end))
    this.cut(context, this.past, plot.left - 5, x)
    this.cut(context, this.future, x, plot.right + 5)
    this.inPlot(context, () => drawMarkers(context, curves, state, style))
  }

  /** Draws the two pictures, if what they show has changed. */
  private redraw(state: CurveState): void {
    const { drawn, frame, style } = this
    if (drawn?.selected === state.selected && drawn.hovered === state.hovered) return
    this.drawn = state
    for (const [canvas, draw] of [
      [this.past, drawPast],
      [this.future, drawFuture],
    ] as const) {
      const context = canvas.getContext("2d")!
      context.clearRect(0, 0, frame.size.width, frame.size.height)
      context.lineJoin = "round"
      this.inPlot(context, () => draw(context, frame.curves, state, style))
    }
  }

  /** Draws nothing outside of the plot, but whole markers on its edges. */
  private inPlot(context: CanvasRenderingContext2D, draw: () => void): void {
    const { left, right, top, bottom } = this.frame.plot
    context.save()
    context.beginPath()
    context.rect(left - 5, top - 5, right - left + 10, bottom - top + 10)
    context.clip()
    draw()
    context.restore()
  }

  /** Copies what a picture shows between two places, whole pixels of the device. */
  private cut(
    context: CanvasRenderingContext2D,
    picture: HTMLCanvasElement,
    from: number,
    to: number,
  ): void {
    const [left, right] = [Math.round(from * this.ratio), Math.round(to * this.ratio)]
    const width = Math.min(right, picture.width) - Math.max(left, 0)
    if (width <= 0 || picture.height === 0) return
    const first = Math.max(left, 0)
    const area = [first / this.ratio, 0, width / this.ratio, picture.height / this.ratio] as const
    context.drawImage(picture, first, 0, width, picture.height, ...area)
  }

  /** A line at a time, over the height of the plot. */
  private drawCursor(context: CanvasRenderingContext2D, time: number, alpha: number): void {
    const { plot, x, end } = this.frame
    context.globalAlpha = alpha
    context.fillStyle = this.style.cursor
    const height = plot.bottom - plot.top + 4
    context.fillRect(Math.round(x(Math.min(time, end))), plot.top - 4, 1, height)
    context.globalAlpha = 1
  }
}
