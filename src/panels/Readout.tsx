import { runNames } from "../state/names.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { leader, stepOf } from "../state/track.ts"
import { fixed, short } from "../ui/numberText.ts"
import styles from "./Readout.module.css"

/** Where a run is at the playhead: the one that is pointed at, else the selected one, else the leader. */
export function Readout() {
  const { tracks } = useTraces()
  const step = useRavineState((state) => state.step)
  const run = useRavineState((state) => state.hovered ?? state.selected) ?? leader(tracks, step)
  const runs = useRavineState((state) => state.scenario.runs)
  const track = run === null ? null : tracks[run]
  if (run === null || !track || !runs[run]) return null
  const at = stepOf(track, step)
  return (
    <output className={styles.readout} aria-live="off">
      <b>{runNames(runs)[run]}</b> at step {at}
      <span>
        <i>x</i> {fixed(track.x[2 * at]!, 3)}
      </span>
      <span>
        <i>y</i> {fixed(track.x[2 * at + 1]!, 3)}
      </span>
      <span>
        <i>f</i> {short(track.value[at]!)}
      </span>
    </output>
  )
}
