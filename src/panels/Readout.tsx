import { useMemo } from "react"
import { resolveObjective } from "../catalog/plan.ts"
import { objectiveNames, type Point, TIME } from "../core/objective.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { CurvatureAt } from "../state/curvatureAt.ts"
import { runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { shownRun } from "../state/shownRun.ts"
import { momentOf } from "../state/timeAxis.ts"
import { BasinAt } from "./basins/BasinAt.tsx"
import { Curvatures } from "./Curvatures.tsx"
import { PointNumbers } from "./PointNumbers.tsx"
import styles from "./Readout.module.css"

/** What the pointer is at: an iterate or a point; else a run at the playhead, the selected one or the leader. */
export function Readout() {
  const traces = useTraces()
  const step = useRavineState((state) => state.step)
  const axis = useRavineState(axisOf)
  const runs = useRavineState((state) => state.scenario.runs)
  const pointed = useRavineState((state) => state.pointed)
  const run = useRavineState((state) => shownRun(state, traces))
  if (pointed && pointed.run === null) return <PointReadout point={pointed.point} />
  const track = run === null ? null : traces.tracks[run]
  if (run === null || !track || !runs[run]) return null
  const { at: shown } = momentOf(track, step, axis)
  const at = pointed?.run === run && pointed.step !== null ? pointed.step : shown
  return (
    <output className={styles.readout} aria-live="off">
      <b>{runNames(runs)[run]}</b> at step {at}
      <PointNumbers
        x={track.x[2 * at]!}
        y={track.x[2 * at + 1]!}
        f={track.value[at]!}
        slope={track.gradientNorm[at]!}
      />
      <Curvatures largest={track.sharpness[at]!} smallest={track.flatness[at]!} />
    </output>
  )
}

/** f and its slope at any point of the plane. */
function PointReadout({ point }: { readonly point: Point }) {
  const objective = useRavineState((state) => state.scenario.objective)
  const step = useRavineState((state) => state.step)
  const at = useMemo(() => {
    const { formula, parameters } = resolveObjective(objective)
    const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
    return (p: Point, t: number) => {
      const numbers = { ...parameters, [TIME]: t }
      return [f.value(p, numbers), Math.hypot(...f.gradient(p, numbers))] as const
    }
  }, [objective])
  const curvature = useMemo(() => new CurvatureAt(), [])
  const [f, slope] = at(point, step + 1)
  return (
    <output className={styles.readout} aria-live="off">
      <b>Pointer</b>
      <PointNumbers x={point[0]} y={point[1]} f={f} slope={slope} />
      <Curvatures {...curvature.of(objective, point, step)} />
      <BasinAt point={point} />
    </output>
  )
}
