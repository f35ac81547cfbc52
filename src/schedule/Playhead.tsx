import { axisOf } from "../state/playbackSlice.ts"
import { useRavineState } from "../state/react.ts"
import type { Axes } from "./axes.ts"
import styles from "./Plot.module.css"

/** Where the race is, and what is pointed at. */
export function Playhead({ axes }: { readonly axes: Axes }) {
  const isSteps = useRavineState((state) => axisOf(state) === "steps")
  const step = useRavineState((state) => state.step)
  const hovered = useRavineState((state) => state.hoveredStep)
  if (!isSteps) return null
  return (
    <>
      <Line axes={axes} step={step} className={styles.playhead} />
      {hovered !== null && <Line axes={axes} step={hovered} className={styles.hovered} />}
    </>
  )
}

function Line({
  axes,
  step,
  className,
}: {
  axes: Axes
  step: number
  className: string | undefined
}) {
  const x = Math.round(axes.x(step)) + 0.5
  return <line className={className} x1={x} x2={x} y1={axes.top - 4} y2={axes.bottom} />
}
