import { type MouseEvent, type PointerEvent, useRef, useState } from "react"
import { withAdded, withoutPoint, withStroke } from "../catalog/drawing.ts"
import { isDrawn } from "../catalog/resolveSchedule.ts"
import type { Point } from "../core/objective.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavine } from "../state/react.ts"
import type { Axes } from "./axes.ts"
import type { Designer } from "./useDesigner.ts"

/** Pixels that make a stroke of what else is a click. */
const LEAST_STROKE = 8

/** What a pointer does to the plot beside its handles: it draws a free curve, and moves the playhead over any other. */
export function usePen({ scenario, edited, edit, choosePoint }: Designer, axes: Axes) {
  const { store } = useRavine()
  const { spec, peak } = edited
  const pixels = useRef<Point[]>([])
  const [stroke, setStroke] = useState<string | null>(null)
  const [hasAdded, setAdded] = useState(false)
  const last = Math.max(scenario.budget - 1, 1)
  const shareOf = ([x, y]: Point): Point => [
    axes.stepAt(x) / last,
    peak > 0 ? axes.rateAt(y) / peak : 0,
  ]
  const change = (points: readonly Point[]) => edit({ spec: { kind: "drawn", points } })
  const add = (share: number, height?: number) => {
    if (!isDrawn(spec)) return
    const added = withAdded(spec.points, share, height)
    if (!added) return
    change(added.points)
    choosePoint(added.index)
    setAdded(true)
  }
  const end = () => {
    const line = pixels.current
    pixels.current = []
    setStroke(null)
    const xs = line.map(([x]) => x)
    if (!isDrawn(spec) || Math.max(...xs) - Math.min(...xs) < LEAST_STROKE) return
    choosePoint(null)
    change(withStroke(spec.points, lastOf(line).map(shareOf)))
  }
  const hover = (event: PointerEvent<HTMLElement>) => {
    const state = store.getState()
    if (axisOf(state) !== "steps") return
    const [x] = placeOf(event)
    const isInside = x >= axes.left - 4 && x <= axes.right + 4
    state.hoverStep(isInside && event.pointerType !== "touch" ? axes.stepAt(x) : null)
    if (event.buttons & 1 && isInside && !isDrawn(spec)) state.seek(axes.stepAt(x))
  }
  const events = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      hover(event)
      if (!isDrawn(spec)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pixels.current = [placeOf(event)]
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      hover(event)
      if (pixels.current.length === 0) return
      pixels.current.push(placeOf(event))
      setStroke(`M${pixels.current.map((pixel) => pixel.join(" ")).join("L")}`)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: () => store.getState().hoverStep(null),
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      const [share, height] = shareOf(placeOf(event))
      add(share, height)
    },
  }
  const addAfter = (i: number) => {
    if (!isDrawn(spec)) return
    const [here, next] = [spec.points[i]!, spec.points[i + 1] ?? spec.points[i - 1]!]
    add((here[0] + next[0]) / 2)
  }
  const remove = (i: number) => {
    if (!isDrawn(spec) || spec.points.length <= 2) return
    change(withoutPoint(spec.points, i))
    choosePoint(Math.min(i, spec.points.length - 2))
    setAdded(true)
  }
  return { events, stroke, hasAdded, addAfter, remove }
}

const placeOf = (event: MouseEvent<HTMLElement>): Point => {
  const box = event.currentTarget.getBoundingClientRect()
  return [event.clientX - box.left, event.clientY - box.top]
}

/** The last that was drawn over each pixel along the time, in order. */
function lastOf(line: readonly Point[]): Point[] {
  const heights = new Map<number, number>()
  line.forEach(([x, y], i) => {
    const [from, before] = line[i - 1] ?? [x, y]
    const columns = Math.abs(Math.round(x) - Math.round(from))
    for (let k = 0; k <= columns; k++) {
      const share = columns === 0 ? 1 : k / columns
      heights.set(Math.round(from + share * (x - from)), before + share * (y - before))
    }
  })
  return [...heights].sort(([a], [b]) => a - b)
}
