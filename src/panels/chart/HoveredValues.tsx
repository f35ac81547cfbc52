import { useLayoutEffect, useRef, useState } from "react"
import { indexAt } from "../../state/indexAt.ts"
import { axisOf } from "../../state/playbackSlice.ts"
import { useRavineState } from "../../state/react.ts"
import { short, whole } from "../../ui/numberText.ts"
import { Swatch } from "../../ui/Swatch.tsx"
import type { Frame } from "./frame.ts"
import styles from "./HoveredValues.module.css"
import type { Series } from "./series.ts"

interface Props {
  readonly series: readonly Series[]
  readonly frame: Frame
}

/** The values of all runs at the time that is pointed at, beside the pointer. */
export function HoveredValues(props: Props) {
  const time = useRavineState((state) => state.hoveredStep)
  return time === null ? null : <Values {...props} time={time} />
}

function Values({ series, frame, time }: Props & { readonly time: number }) {
  const axis = useRavineState(axisOf)
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => setWidth(box.current!.offsetWidth), [])
  const x = frame.x(time)
  const isLeft = x + 12 + width > frame.size.width
  const style = {
    left: isLeft ? x - 12 - width : x + 12,
    bottom: frame.size.height - frame.plot.bottom,
  }
  return (
    <div ref={box} className={styles.values} style={style} aria-hidden="true">
      <b>
        {axis === "steps" ? "Step" : "Calls"} {whole(time)}
      </b>
      {series.map((one) => (
        <div key={one.run}>
          <Swatch slot={one.slot} width={22} />
          <span>{one.name}</span>
          <span>{valueAt(one, time)}</span>
        </div>
      ))}
    </div>
  )
}

/** The value of a curve at a time, as text. */
function valueAt({ values, times, count, divergedAt }: Series, time: number): string {
  const index = times ? indexAt(times, time) : time
  if (divergedAt !== null && index >= divergedAt) return "diverged"
  return index < count ? short(values[index]!) : short(values[count - 1] ?? Number.NaN)
}
