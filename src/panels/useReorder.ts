import { type CSSProperties, type PointerEvent, type RefObject, useRef, useState } from "react"

/** Pixels that a press may wander and still be a click. */
const SLACK = 5

interface Drag {
  readonly from: number
  readonly to: number
  /** How far the row has been carried, and the gap that it leaves, in pixels. */
  readonly by: number
  readonly gap: number
}

interface Reorder {
  /** For the list. */
  readonly list: {
    readonly ref: RefObject<HTMLUListElement | null>
    onPointerDown(event: PointerEvent): void
    onClickCapture(event: { stopPropagation(): void }): void
  }
  /** Index of the row in the hand, or null. */
  readonly lifted: number | null
  /** Where a row is drawn meanwhile. */
  styleOf(index: number): CSSProperties | undefined
}

/** Lets rows of a list be dragged by their `data-grip`; touch scrolls instead and has the menu. */
export function useReorder(onDrop: (from: number, to: number) => void): Reorder {
  const ref = useRef<HTMLUListElement>(null)
  const wasDrag = useRef(false)
  const [drag, setDrag] = useState<Drag | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    wasDrag.current = false
    const grip = (event.target as Element).closest("[data-grip]")
    if (!grip || event.button !== 0 || event.pointerType === "touch") return
    const rows = [...ref.current!.children]
    const from = rows.findIndex((row) => row.contains(grip))
    const boxes = rows.map((row) => row.getBoundingClientRect())
    follow(event.clientY, (by, ended) => {
      wasDrag.current = true
      const to = placeOf(boxes, from, by)
      setDrag(ended ? null : { from, to, by, gap: boxes[from]!.height + 1 })
      if (ended === "dropped" && to !== from) onDrop(from, to)
    })
  }
  return {
    list: {
      ref,
      onPointerDown,
      onClickCapture: (event) => wasDrag.current && event.stopPropagation(),
    },
    lifted: drag?.from ?? null,
    styleOf: (index) => (drag ? { transform: `translateY(${shift(drag, index)}px)` } : undefined),
  }
}

/** Follows the pressed pointer, once it has moved at all, until it is let go or Escape is pressed. */
function follow(
  start: number,
  moved: (by: number, ended: "dropped" | "cancelled" | null) => void,
): void {
  const listening = new AbortController()
  const { signal } = listening
  let by: number | null = null
  const end = (how: "dropped" | "cancelled") => {
    listening.abort()
    if (by !== null) moved(by, how)
  }
  addEventListener(
    "pointermove",
    ({ clientY }) => {
      if (by === null && Math.abs(clientY - start) < SLACK) return
      by = clientY - start
      moved(by, null)
    },
    { signal },
  )
  addEventListener("pointerup", () => end("dropped"), { signal })
  addEventListener("pointercancel", () => end("cancelled"), { signal })
  addEventListener("keydown", ({ key }) => key === "Escape" && end("cancelled"), { signal })
}

/** The place of a row whose edge has passed the middle of others. */
function placeOf(boxes: readonly DOMRect[], from: number, by: number): number {
  const middle = ({ top, height }: DOMRect) => top + height / 2
  const { top, bottom } = boxes[from]!
  const above = boxes.findIndex((box, i) => i < from && top + by < middle(box))
  if (above >= 0) return above
  const below = boxes.findLastIndex((box, i) => i > from && bottom + by > middle(box))
  return below >= 0 ? below : from
}

/** Rows between the old and the new place make room. */
function shift({ from, to, by, gap }: Drag, index: number): number {
  if (index === from) return by
  if (from < index && index <= to) return -gap
  return to <= index && index < from ? gap : 0
}
