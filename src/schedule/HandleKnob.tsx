import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react"
import { brief, whole } from "../ui/numberText.ts"
import { colourOf } from "../ui/Swatch.tsx"
import type { Axes } from "./axes.ts"
import type { Handle, Place } from "./handles.ts"
import styles from "./Plot.module.css"
import type { Edit } from "./target.ts"

interface Props {
  /** Names its gestures. */
  readonly id: string
  readonly handle: Handle
  readonly axes: Axes
  readonly slot: number | null
  /** There are many: what it says is seen only while it is pointed at. */
  readonly isCrowded: boolean
  readonly wantsFocus: boolean
  readonly peak: number
  /** What is up: a rate, or the value of another number. */
  readonly what: string
  edit(change: Edit, gesture?: string): void
  onHold(id: string | null): void
  onFocus(): void
  /** Adds a point beside it, or removes it: for points of a drawn curve. */
  onAdd(): void
  onRemove(): void
}

/** Pixels that a pointer moves before a handle leaves its rate, or its step: one of both is usually meant. */
const SLACK = { time: 3, rate: 8 }

/** A handle on the curve: dragged, or moved with the arrow keys. */
export function HandleKnob(props: Props) {
  const { handle, axes, slot, what, isCrowded, wantsFocus, onFocus } = props
  const knob = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wantsFocus) knob.current!.focus({ preventScroll: true })
  }, [wantsFocus])
  const [x, y] = [axes.x(handle.step), axes.y(handle.rate)]
  const side = x < axes.left + 60 ? "right" : x > axes.right - 60 ? "left" : undefined
  const text = `step ${whole(Math.round(handle.step))}, ${what} ${brief(handle.rate)}`
  const isTimed = handle.moves.time
  const range = isTimed
    ? { now: Math.round(handle.step), max: Math.round(axes.stepAt(axes.right)) }
    : { now: handle.rate, max: Math.max(axes.domain[1], handle.rate) }
  const style = {
    left: x,
    top: y,
    "--c": slot === null ? "var(--text)" : colourOf(slot),
  } as CSSProperties
  return (
    <div
      ref={knob}
      className={styles.knob}
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={handle.name}
      aria-valuetext={text}
      aria-valuemin={0}
      aria-valuenow={range.now}
      aria-valuemax={range.max}
      data-small={handle.point !== undefined || undefined}
      data-quiet={isCrowded || handle.point !== undefined || undefined}
      onFocus={onFocus}
      onKeyDown={(event) => onKey(event, props)}
      onDoubleClick={(event) => event.stopPropagation()}
      {...useDrag(props)}
    >
      <span
        className={styles.caption}
        data-side={side}
        data-below={y < axes.top + 6 || undefined}
        aria-hidden="true"
      >
        <b>{handle.name}</b>{" "}
        {isTimed ? `step ${whole(Math.round(handle.step))}` : brief(handle.rate)}
      </span>
    </div>
  )
}

/** Follows a pointer that is held down, from where it took hold. */
function useDrag({ id, handle, axes, edit, onHold }: Props) {
  const drag = useRef<{ x: number; y: number; step: number; rate: number; axes: Axes } | null>(null)
  const freed = useRef({ time: false, rate: false })
  const end = () => {
    drag.current = null
    onHold(null)
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.focus({ preventScroll: true })
      const { clientX: x, clientY: y } = event
      drag.current = { x, y, step: axes.x(handle.step), rate: axes.y(handle.rate), axes }
      const isFree = handle.point !== undefined
      freed.current = { time: isFree, rate: isFree || !handle.moves.time }
      onHold(id)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      event.stopPropagation()
      const from = drag.current
      if (!from) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      freed.current.time ||= Math.abs(dx) > SLACK.time
      freed.current.rate ||= Math.abs(dy) > SLACK.rate
      const to: Place = {
        ...(handle.moves.time && freed.current.time && { step: from.axes.stepAt(from.step + dx) }),
        ...(handle.moves.rate && freed.current.rate && { rate: from.axes.rateAt(from.rate + dy) }),
      }
      if (to.step !== undefined || to.rate !== undefined) edit(handle.move(to), id)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}

/** Arrows move by one step, or by 1 % of the peak; with Shift by ten. */
function onKey(event: KeyboardEvent<HTMLElement>, props: Props): void {
  const { id, handle, peak, edit, onAdd, onRemove } = props
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const times = event.shiftKey ? 10 : 1
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const up = { ArrowUp: 1, ArrowDown: -1 }[event.key]
  const { time } = handle.moves
  const steps = (time ? along : 0) ?? 0
  const shares = (time ? up : (up ?? along)) ?? 0
  if (along || up) {
    const one = peak > 0 ? peak / 100 : 0.01
    const to: Place = {
      ...(steps && { step: handle.step + steps * times }),
      ...(shares && handle.moves.rate && { rate: Math.max(0, handle.rate + shares * times * one) }),
    }
    if (to.step !== undefined || to.rate !== undefined) edit(handle.move(to), id)
  } else if (event.key === "Insert" && handle.point !== undefined) onAdd()
  else if ((event.key === "Delete" || event.key === "Backspace") && handle.point !== undefined)
    onRemove()
  else return
  event.preventDefault()
}
