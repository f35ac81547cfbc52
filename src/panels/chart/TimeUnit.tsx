import { axisOf } from "../../state/playbackSlice.ts"
import { useRavineState } from "../../state/react.ts"
import styles from "./Chart.module.css"
import type { Frame } from "./frame.ts"

/** What the axis counts, at its right end. */
export function TimeUnit({ frame: { plot, end } }: { readonly frame: Frame }) {
  const axis = useRavineState(axisOf)
  return (
    <text
      className={styles.unit}
      x={plot.right}
      dx={`${1 + 0.32 * String(end).length}em`}
      y={plot.bottom + 5}
      dy="1em"
    >
      {axis}
    </text>
  )
}
