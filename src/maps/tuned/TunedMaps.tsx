import { useMemo } from "react"
import { CopyButton } from "../../panels/CopyButton.tsx"
import { useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { WorkLine } from "../../ui/WorkLine.tsx"
import { MapCard } from "../MapCard.tsx"
import { csvOf, markdownOf } from "./report.ts"
import { SearchSettings } from "./SearchSettings.tsx"
import { Sensitivity } from "./Sensitivity.tsx"
import { frameOf } from "./sensitivityFrame.ts"
import styles from "./TunedMaps.module.css"
import { TunedTable } from "./TunedTable.tsx"
import { UseButton } from "./UseButton.tsx"
import { type Results, type Tuning, useTuning } from "./useTuning.ts"
import { CAVEAT, conditions, fairness, finding } from "./words.ts"

/** Every run at its best: searched with one budget, then compared. */
export function TunedMaps() {
  const tuning = useTuning()
  const { results, isOld } = tuning
  return (
    <div className={styles.tuned}>
      <MapCard
        title="Tuned against tuned"
        note="each run with the hyper-parameters that a search finds best for it"
      >
        <div className={styles.body}>
          <SearchSettings />
          <Begin {...tuning} />
          <p className={styles.fine}>{fairness(useRavineState((state) => state.scenario))}</p>
        </div>
      </MapCard>
      {results && results.rows.length > 0 && <Found results={results} isOld={isOld} />}
      <p className={styles.fine}>{CAVEAT}</p>
    </div>
  )
}

/** One button that begins and ends the search, so that nothing moves, and what is to be said of it. */
function Begin({ results, progress, problem, begin, cancel }: Tuning) {
  const isEmpty = useRavineState(({ scenario }) => scenario.runs.every(({ muted }) => muted))
  const isBusy = progress !== null
  const percent = isBusy ? Math.floor(100 * progress.share) : 0
  return (
    <div className={styles.begin}>
      <Button
        look="line"
        className={styles.start}
        disabled={isEmpty}
        title={isEmpty ? "Add a method, or unmute one." : undefined}
        onClick={isBusy ? cancel : begin}
      >
        {isBusy ? "Cancel" : "Start search"}
      </Button>
      <p className={styles.said} role="status">
        {isBusy ? `Searching ${progress.name}` : finding(results)}
      </p>
      {isBusy && <span className={styles.percent}>{percent} %</span>}
      <WorkLine name="Searching hyper-parameters" share={progress?.share ?? null} />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface FoundProps {
  readonly results: Results
  readonly isOld: boolean
}

function Found({ results: { rows, settings }, isOld }: FoundProps) {
  const hovered = useRavineState((state) => state.hovered)
  const frame = useMemo(() => frameOf(rows), [rows])
  return (
    <MapCard
      title="At their best"
      note={conditions(settings)}
      actions={
        <>
          <CopyButton label="Copy CSV" text={() => csvOf(rows, settings)} />
          <CopyButton label="Copy Markdown" text={() => markdownOf(rows, settings)} />
          <UseButton rows={rows} label="Use all" name="Use the best values of all runs" />
        </>
      }
    >
      <div className={styles.body}>
        {isOld && (
          <p className={styles.old}>
            Found before the scenario or the settings changed: search again to compare.
          </p>
        )}
        <TunedTable rows={rows} frame={frame} />
        <h4 className={styles.caption}>
          Final gap by rate <small>log, the other numbers as the runs have them</small>
        </h4>
        <Sensitivity rows={rows} frame={frame} hovered={hovered} />
        <p className={styles.fine}>
          The marker is the best of the search. Shaded where a run is pointed at: the good region,
          rates about the best whose gap is within a factor of ten of its. Hatched: all diverged.
        </p>
      </div>
    </MapCard>
  )
}
