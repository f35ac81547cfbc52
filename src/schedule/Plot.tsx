import { useMemo, useRef, useState } from "react"
import { isDrawn } from "../catalog/resolveSchedule.ts"
import { remSize } from "../panels/chart/remSize.ts"
import { useSize } from "../panels/chart/useSize.ts"
import { useRavineState } from "../state/react.ts"
import { axesOf } from "./axes.ts"
import { Curves } from "./Curves.tsx"
import { editedCurve, otherCurves } from "./curves.ts"
import { Grid } from "./Grid.tsx"
import { HandleKnob } from "./HandleKnob.tsx"
import { handlesOf } from "./handles.ts"
import { Playhead } from "./Playhead.tsx"
import styles from "./Plot.module.css"
import type { Designer } from "./useDesigner.ts"
import { usePen } from "./usePen.ts"

/** The curve, drawn large: its handles are dragged, and a free one is drawn across it. */
export function Plot(designer: Designer) {
  const { scenario, edited, isLog, point, choosePoint, edit } = designer
  const { spec, peak, most } = edited
  const { budget } = scenario
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const theme = useRavineState((state) => state.theme)
  const [held, setHeld] = useState<string | null>(null)
  const curve = useMemo(() => editedCurve(scenario, edited), [scenario, edited])
  const others = useMemo(() => otherCurves(scenario, edited), [scenario, edited])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme may have another size of type.
  const fitted = useMemo(() => {
    const rates = [curve, ...others].map((one) => one.rates)
    const peaked = isDrawn(spec) ? [...rates, [peak]] : rates
    const names = others.length > 0 ? [curve, ...others].map(({ name }) => name.length) : []
    const options = { isLog, longest: Math.max(0, ...names), most }
    return axesOf(size, remSize(), budget, peaked, options)
  }, [size, budget, curve, others, spec, peak, isLog, most, theme])
  // What one holds stays under the pointer: the axis follows when it is let go.
  const frozen = useRef(fitted)
  if (held === null || frozen.current.size !== size) frozen.current = fitted
  const axes = frozen.current
  const handles = useMemo(() => handlesOf(spec, budget, peak), [spec, budget, peak])
  const pen = usePen(designer, axes)
  return (
    <div
      ref={host}
      className={styles.plot}
      data-plot
      data-free={isDrawn(spec) || undefined}
      {...pen.events}
    >
      <svg width={size.width} height={size.height} aria-hidden="true">
        <Grid axes={axes} />
        <Curves axes={axes} curve={curve} others={others} />
        {pen.stroke && <path className={styles.stroke} d={pen.stroke} />}
        <Playhead axes={axes} />
      </svg>
      {size.width > 0 &&
        handles.map((handle, i) => (
          <HandleKnob
            // biome-ignore lint/suspicious/noArrayIndexKey: a handle is its place in the order.
            key={i}
            id={`${spec.kind} ${i}`}
            handle={handle}
            axes={axes}
            slot={curve.slot}
            isCrowded={handles.length > 4}
            wantsFocus={handle.point !== undefined && handle.point === point && pen.hasAdded}
            peak={peak}
            what={edited.target.of === "lr" ? "rate" : "value"}
            edit={edit}
            onHold={setHeld}
            onFocus={() => choosePoint(handle.point ?? null)}
            onAdd={() => pen.addAfter(i)}
            onRemove={() => pen.remove(i)}
          />
        ))}
    </div>
  )
}
