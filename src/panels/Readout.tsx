import { useMemo } from "react"
import { resolveObjective } from "../catalog/plan.ts"
import type { Point } from "../core/objective.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { leader, momentOf } from "../state/timeAxis.ts"
import { fixed, short } from "../ui/numberText.ts"
import styles from "./Readout.module.css"

/** What the pointer is at: an iterate or a point; else a run at the playhead, the selected one or the leader. */
export function Readout() {
  const traces = useTraces()
  const step = useRavineState((state) => state.step)
  const axis = useRavineState(axisOf)
  const runs = useRavineState((state) => state.scenario.runs)
  const pointed = useRavineState((state) => state.pointed)
  const chosen = useRavineState((state) => state.hovered ?? state.selected)
  if (pointed && pointed.run === null) return <PointReadout point={pointed.point} />
  const run = chosen ?? leader(traces, step, axis)
  const track = run === null ? null : traces.tracks[run]
  if (run === null || !track || !runs[run]) return null
  const { at: shown } = momentOf(track, step, axis)
  const at = pointed?.run === run && pointed.step !== null ? pointed.step : shown
  return (
    <output className={styles.readout} aria-live="off">
      <b>{runNames(runs)[run]}</b> at step {at}
      <Numbers
        x={track.x[2 * at]!}
        y={track.x[2 * at + 1]!}
        f={track.value[at]!}
        slope={track.gradientNorm[at]!}
      />
    </output>
  )
}

/** f and its slope at any point of the plane. */
function PointReadout({ point }: { readonly point: Point }) {
  const objective = useRavineState((state) => state.scenario.objective)
  const at = useMemo(() => {
    const { formula, parameters } = resolveObjective(objective)
    const names = { variables: ["x", "y"], parameters: Object.keys(parameters) }
    const f = evaluator(parse(formula, names))
    return (p: Point) => [f.value(p, parameters), Math.hypot(...f.gradient(p, parameters))] as const
  }, [objective])
  const [f, slope] = at(point)
  return (
    <output className={styles.readout} aria-live="off">
      <b>Pointer</b>
      <Numbers x={point[0]} y={point[1]} f={f} slope={slope} />
    </output>
  )
}

function Numbers(props: Readonly<Record<"x" | "y" | "f" | "slope", number>>) {
  return (
    <>
      <span>
        <i>x</i> {fixed(props.x, 3)}
      </span>
      <span>
        <i>y</i> {fixed(props.y, 3)}
      </span>
      <span>
        <i>f</i> {short(props.f)}
      </span>
      <span>
        ‖∇<i>f</i>‖ {short(props.slope)}
      </span>
    </>
  )
}
