import { PointNumbers } from "../panels/PointNumbers.tsx"
import { runKeys, runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { momentOf } from "../state/timeAxis.ts"
import { Swatch } from "../ui/Swatch.tsx"
import styles from "./Captions.module.css"
import type { PaneLayout } from "./usePanes.ts"

/** What each map side by side shows: mark and name of its run, and the numbers of its iterate that there is room for. */
export function Captions({ runs: shown, columns, rows }: PaneLayout) {
  const runs = useRavineState((state) => state.scenario.runs)
  const names = runNames(runs)
  const keys = runKeys(runs)
  const grid = { gridTemplate: `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)` }
  return (
    <ul className={styles.captions} style={grid} aria-label="Maps side by side">
      {shown.map((run, i) => (
        <li
          key={keys[run] ?? run}
          data-corner={i === columns - 1 && (columns > 2 ? "lower" : "beside")}
        >
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

/** The iterate at the playhead, or the one that is pointed at. */
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
  const k = pointed ?? at
  return (
    <>
      {pointed !== null && <span>step {pointed}</span>}
      <PointNumbers
        x={track.x[2 * k]!}
        y={track.x[2 * k + 1]!}
        f={track.value[k]!}
        slope={track.gradientNorm[k]!}
      />
    </>
  )
}
