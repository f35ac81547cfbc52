import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react"
import type { Domain, Point } from "../core/objective.ts"
import type { MapFrame } from "./mapFrame.ts"

interface Actions {
  readonly onPick?: ((at: Point) => void) | undefined
  readonly onZoom?: ((window: Domain | null) => void) | undefined
}

/** A point that several maps read out together. */
export interface SharedCursor {
  readonly at: Point | null
  readonly onMove: (at: Point | null) => void
}

/** A box that is dragged, in CSS pixels. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** CSS pixels that a pointer moves before it draws a box. */
const DRAG = 6
/** Of the sides, for an arrow key; with Shift a pixel. */
const STEP = 1 / 40
const ZOOM = 2

/** The point that is looked at, moved by pointer and arrow keys, and what clicks, boxes and keys do with it. */
export function useMapCursor(
  frame: MapFrame,
  { onPick, onZoom }: Actions,
  shared?: SharedCursor | undefined,
) {
  const { width, height } = frame.size
  const [own, setOwn] = useState<Point | null>(null)
  const at = shared ? shared.at : own
  const setAt = (to: Point | null) => {
    setOwn(to)
    shared?.onMove(to)
  }
  const [box, setBox] = useState<Box | null>(null)
  const from = useRef<Point | null>(null)
  const pointAt = ([x, y]: Point): Point => [frame.xAt(x), frame.yAt(y)]
  const windowOf = ({ x, y, width, height }: Box): Domain => [
    [frame.xAt(x), frame.xAt(x + width)],
    [frame.yAt(y + height), frame.yAt(y)],
  ]
  const zoom = (factor: number) => {
    const [cx, cy] = at ? [frame.x(at[0]), frame.y(at[1])] : [width / 2, height / 2]
    const [w, h] = [width / factor, height / factor]
    onZoom?.(windowOf({ x: cx - (cx / width) * w, y: cy - (cy / height) * h, width: w, height: h }))
  }
  const move = (dx: number, dy: number) => {
    const [x, y] = at ? [frame.x(at[0]), frame.y(at[1])] : [width / 2, height / 2]
    setAt(pointAt([clamp(x + dx, width), clamp(y + dy, height)]))
  }
  const keys: Readonly<Record<string, (fine: boolean) => void>> = {
    ArrowLeft: (fine) => move(fine ? -1 : -width * STEP, 0),
    ArrowRight: (fine) => move(fine ? 1 : width * STEP, 0),
    ArrowUp: (fine) => move(0, fine ? -1 : -height * STEP),
    ArrowDown: (fine) => move(0, fine ? 1 : height * STEP),
    Enter: () => at && onPick?.(at),
    "+": () => zoom(ZOOM),
    "=": () => zoom(ZOOM),
    "-": () => zoom(1 / ZOOM),
    "0": () => onZoom?.(null),
    Escape: () => setAt(null),
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const to = placeOf(event)
    setAt(pointAt(to))
    if (from.current && onZoom && event.pointerType !== "touch") setBox(boxOf(from.current, to))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const to = placeOf(event)
    if (box) {
      onZoom?.(windowOf(box))
      // Below the pointer is another point now.
      setAt(null)
    }
    // A swipe picks nothing.
    else if (from.current && isNear(from.current, to)) onPick?.(pointAt(to))
    from.current = null
    setBox(null)
  }
  return {
    at,
    box,
    /** The cursor is moved on this map. */
    isHere: own !== null,
    listeners: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        from.current = placeOf(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => {
        from.current = null
        setBox(null)
      },
      onPointerLeave: () => setAt(null),
      // Where clicks pick something, two of them pick it twice.
      onDoubleClick: () => !onPick && onZoom?.(null),
      onKeyDown: (event: KeyboardEvent) => {
        const action = keys[event.key]
        // What the map does not use belongs to the page.
        if (!action || (event.key === "Escape" && !at)) return
        action(event.shiftKey)
        event.preventDefault()
        event.stopPropagation()
      },
      onBlur: () => setAt(null),
    },
  }
}

const clamp = (pixel: number, length: number) => Math.min(Math.max(pixel, 0), length)

function placeOf(event: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return [clamp(event.clientX - left, width), clamp(event.clientY - top, height)]
}

const isNear = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= DRAG

function boxOf(from: Point, to: Point): Box | null {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
  const [width, height] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])]
  return width > DRAG && height > DRAG ? { x, y, width, height } : null
}
