import { runKeys, runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { momentOf } from "../state/timeAxis.ts"
import { short } from "../ui/numberText.ts"
import { Swatch } from "../ui/Swatch.tsx"
import styles from "./Captions.module.css"
import type { PaneLayout } from "./usePanes.ts"

/** What each map side by side shows: mark, name and loss of its run. */
export function Captions({ runs: shown, columns, rows }: PaneLayout) {
  const runs = useRavineState((state) => state.scenario.runs)
  const names = runNames(runs)
  const keys = runKeys(runs)
  const grid = { gridTemplate: `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)` }
  return (
    <ul className={styles.captions} style={grid} aria-label="Maps side by side">
      {shown.map((run, i) => (
        <li key={keys[run] ?? run} data-lower={columns > 2 && i === columns - 1}>
          <div className={styles.caption}>
            <Swatch slot={runs[run]?.slot ?? 0} />
            <b>{names[run]}</b>
            <Value run={run} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The loss at the playhead, or at the iterate that is pointed at. */
function Value({ run }: { readonly run: number }) {
  const track = useTraces().tracks[run]
  const step = useRavineState((state) => state.step)
  const axis = useRavineState(axisOf)
  const pointed = useRavineState(({ pointed }) => (pointed?.run === run ? pointed.step : null))
  if (!track) return null
  const { at, diverged } = momentOf(track, step, axis)
  if (pointed === null && diverged) {
    return <span className={styles.diverged}>diverged at {track.divergedAt}</span>
  }
  return (
    <span>
      {pointed !== null && `step ${pointed}, `}
      <i>f</i> = {short(track.value[pointed ?? at]!)}
    </span>
  )
}
