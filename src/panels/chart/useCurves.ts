import { type RefObject, useEffect } from "react"
import { useRavine, useRavineState } from "../../state/react.ts"
import type { RavineState } from "../../state/store.ts"
import { type CurveStyle, drawCurves } from "./drawCurves.ts"
import type { Frame } from "./frame.ts"

/** Keeps the canvas of a chart drawn: at once for a new frame, once per animation frame for a moved playhead. */
export function useCurves(canvas: RefObject<HTMLCanvasElement | null>, frame: Frame): void {
  const { store } = useRavine()
  const theme = useRavineState((state) => state.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the tokens change with the theme.
  useEffect(() => {
    const context = sized(canvas.current!, frame)
    const style = readStyle(canvas.current!)
    let request = 0
    const draw = () => {
      request = 0
      paint(context, frame, store.getState(), style)
    }
    const stop = store.subscribe((state, previous) => {
      if (!request && isMoved(state, previous)) request = requestAnimationFrame(draw)
    })
    draw()
    return () => {
      stop()
      cancelAnimationFrame(request)
    }
  }, [canvas, frame, store, theme])
}

const isMoved = (a: RavineState, b: RavineState) =>
  a.step !== b.step || a.hovered !== b.hovered || a.selected !== b.selected

function sized(canvas: HTMLCanvasElement, { size }: Frame): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round(size.height * ratio)
  const context = canvas.getContext("2d")!
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}

function readStyle(element: Element): CurveStyle & { readonly cursor: string } {
  const css = getComputedStyle(element)
  const token = (name: string) => css.getPropertyValue(name).trim()
  return {
    colours: Array.from({ length: 8 }, (_, slot) => token(`--m${slot + 1}`)),
    surface: token("--surface"),
    width: Number.parseFloat(token("--line-width")),
    cursor: token("--cursor"),
  }
}

function paint(
  context: CanvasRenderingContext2D,
  frame: Frame,
  state: RavineState,
  style: CurveStyle & { readonly cursor: string },
): void {
  const { plot, size } = frame
  context.clearRect(0, 0, size.width, size.height)
  const x = Math.round(frame.x(Math.min(state.step, frame.budget))) + 0.5
  context.globalAlpha = 0.55
  context.fillStyle = style.cursor
  context.fillRect(x - 0.5, plot.top - 4, 1, plot.bottom - plot.top + 4)
  context.globalAlpha = 1
  context.save()
  context.beginPath()
  context.rect(
    plot.left - 5,
    plot.top - 5,
    plot.right - plot.left + 10,
    plot.bottom - plot.top + 10,
  )
  context.clip()
  drawCurves(context, frame.curves, state, style)
  context.restore()
}
