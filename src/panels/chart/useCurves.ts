import { type RefObject, useEffect } from "react"
import { HUES } from "../../core/marks.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import type { RavineState } from "../../state/store.ts"
import { CurveLayers, type LayerStyle } from "./curveLayers.ts"
import type { Frame } from "./frame.ts"

/** Keeps the canvas of a chart drawn: at once for a new frame, once per animation frame for a moved playhead. */
export function useCurves(host: RefObject<HTMLCanvasElement | null>, frame: Frame): void {
  const { store } = useRavine()
  const theme = useRavineState((state) => state.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the tokens change with the theme.
  useEffect(() => {
    const canvas = host.current!
    const layers = new CurveLayers(frame, readStyle(canvas))
    layers.size(canvas)
    let request = 0
    const draw = () => {
      request = 0
      layers.paint(canvas, store.getState())
    }
    const stop = store.subscribe((state, previous) => {
      if (!request && isMoved(state, previous)) request = requestAnimationFrame(draw)
    })
    draw()
    return () => {
      stop()
      cancelAnimationFrame(request)
    }
  }, [host, frame, store, theme])
}

const isMoved = (a: RavineState, b: RavineState) =>
  a.step !== b.step ||
  a.hoveredStep !== b.hoveredStep ||
  a.hovered !== b.hovered ||
  a.selected !== b.selected

function readStyle(element: Element): LayerStyle {
  const css = getComputedStyle(element)
  const token = (name: string) => css.getPropertyValue(name).trim()
  return {
    colours: Array.from({ length: HUES }, (_, hue) => token(`--m${hue + 1}`)),
    surface: token("--surface"),
    width: Number.parseFloat(token("--line-width")),
    cursor: token("--cursor"),
  }
}
