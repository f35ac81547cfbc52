import type { RefObject } from "react"
import type { Scenario } from "../../core/scenario.ts"
import { BasinShares } from "../../panels/basins/BasinShares.tsx"
import { CopyButton } from "../../panels/CopyButton.tsx"
import type { LiveCrowd } from "../../state/crowds.ts"
import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { MapCard } from "../MapCard.tsx"
import { MapProgress } from "../MapProgress.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import type { SharedCursor } from "../useMapCursor.ts"
import styles from "./CrowdCard.module.css"
import type { Crowd } from "./crowd.ts"
import { DensityLegend } from "./DensityLegend.tsx"
import { type Cells, DensityPlot } from "./DensityPlot.tsx"
import { EscapeChart } from "./EscapeChart.tsx"
import { fateText, sharesOf } from "./fates.ts"
import type { Ranges } from "./figures.ts"
import { LossChart } from "./LossChart.tsx"
import { csvOf } from "./report.ts"
import { SharesChart } from "./SharesChart.tsx"
import { SpreadChart } from "./SpreadChart.tsx"
import { usePlayedSnapshot } from "./useStepTime.ts"
import { summary } from "./words.ts"

interface Props {
  readonly crowd: Crowd
  readonly scenario: Scenario
  readonly ranges: Ranges
  /** Members in a cell of the last colour. */
  readonly most: number
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly live: RefObject<LiveCrowd | null>
  readonly onCells: (cells: Cells) => void
  /** Read out together with those beside it. */
  readonly cursor: SharedCursor
}

/** The ensemble of one run: its density, and what became of its members over time. */
export function CrowdCard({ crowd, scenario, ranges, most, canvas, live, onCells, cursor }: Props) {
  const { run, ground, record, now, figures, share, problem } = crowd
  const { budget, runs } = scenario
  // The first time through, the playhead says how far it is.
  const isPlaying = useRavineState(({ playing }) => playing)
  const snapshot = usePlayedSnapshot(crowd)
  const name = runNames(runs)[run]!
  const said = record && snapshot && summary(record, snapshot)
  useAnnounced(said && !isPlaying ? `${name}: ${said}` : null)
  const of = { run, steps: budget }
  return (
    <MapCard
      title={name}
      note="density of its runs"
      actions={record && <CopyButton label="Copy CSV" text={() => csvOf(name, record, figures)} />}
    >
      <div className={styles.body}>
        <p className={styles.said}>{said}</p>
        <MapProgress
          name="Steps computed"
          share={isPlaying ? 1 : share}
          problem={problem}
          onCancel={() => live.current?.stop()}
        />
        <div className={styles.parts}>
          <div>
            <DensityPlot
              name={`Density of the runs of ${name}`}
              canvas={canvas}
              crowd={live}
              objective={runs[run]!.objective ?? scenario.objective}
              domain={ground.objective.domain}
              targets={ground.targets}
              start={runs[run]!.start ?? scenario.start}
              snapshot={snapshot}
              onCells={onCells}
              cursor={cursor}
            />
            <div className={styles.below}>
              <DensityLegend most={most} />
              {snapshot && record && (
                <BasinShares shares={sharesOf(snapshot, record.members)} nameOf={fateText} />
              )}
            </div>
          </div>
          {record && (
            <div className={styles.charts}>
              <SharesChart record={record} now={now} {...of} />
              <EscapeChart
                record={record}
                minima={ground.targets.length}
                range={ranges.escapes}
                {...of}
              />
              <LossChart figures={figures} range={ranges.loss} {...of} />
              <SpreadChart figures={figures} range={ranges.distance} {...of} />
            </div>
          )}
        </div>
      </div>
    </MapCard>
  )
}
