import { type KeyboardEvent, type PointerEvent, useRef } from "react"
import { useRavine, useRavineState } from "../state/react.ts"
import styles from "./ChartsHandle.module.css"

/** Least and greatest height of the charts, and the height of one arrow key, in CSS pixels. */
const LEAST = 96
const MOST = 960
const STEP = 16

const DIRECTIONS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** The upper edge of the charts: dragged, it gives them more room or less; a double click undoes that. */
export function ChartsHandle() {
  const { store } = useRavine()
  const handle = useRef<HTMLHRElement>(null)
  const height = useRavineState((state) => state.chartsHeight)
  const set = (wanted: number) =>
    store.getState().setChartsHeight(Math.round(Math.min(Math.max(wanted, LEAST), MOST)))
  const shown = () => handle.current!.parentElement!.getBoundingClientRect()
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault()
    handle.current!.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (handle.current!.hasPointerCapture(event.pointerId)) set(shown().bottom - event.clientY)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    event.preventDefault()
    set(shown().height + direction * STEP * (event.shiftKey ? 4 : 1))
  }
  return (
    <hr
      ref={handle}
      className={styles.handle}
      aria-label="Height of the charts"
      aria-orientation="horizontal"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={height ?? 216}
      aria-valuetext={height === null ? "usual" : `${height} pixels`}
      tabIndex={0}
      title="Drag to resize the charts; double click for the usual height"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => store.getState().setChartsHeight(null)}
    />
  )
}
