import type { Point } from "../core/objective.ts"
import type { Pixel } from "./projection.ts"

/** What a handle on the map does; pixels are relative to the map. */
export interface Grip {
  /** A pointer takes the handle. */
  grab(at: Pixel): void
  drag(to: Pixel): void
  release(): void
  /** The drag is taken back. */
  cancel(): void
  /** An arrow key: one step along x or y; a coarse one with shift. */
  nudge(way: Point, coarse: boolean): void
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Lets a pointer, a finger and the arrow keys move a handle that lies in `map`; Escape takes a drag back, and otherwise is the page's. */
export function listenToGrip(element: HTMLElement, map: HTMLElement, grip: Grip): void {
  let finger: number | null = null
  const pixel = (event: PointerEvent): Pixel => {
    const { left, top } = map.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const end = (event: PointerEvent, how: "release" | "cancel") => {
    if (event.pointerId !== finger) return
    finger = null
    grip[how]()
  }
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || finger !== null) return
    // The browser would take the focus elsewhere.
    event.preventDefault()
    element.focus({ preventScroll: true })
    element.setPointerCapture(event.pointerId)
    finger = event.pointerId
    grip.grab(pixel(event))
  })
  element.addEventListener("pointermove", (event) => {
    if (event.pointerId === finger) grip.drag(pixel(event))
  })
  element.addEventListener("pointerup", (event) => end(event, "release"))
  element.addEventListener("pointercancel", (event) => end(event, "cancel"))
  element.addEventListener("lostpointercapture", (event) => end(event, "cancel"))
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = WAYS[event.key]
    if (way && finger === null) grip.nudge(way, event.shiftKey)
    else if (event.key === "Escape" && finger !== null) {
      finger = null
      grip.cancel()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
}
