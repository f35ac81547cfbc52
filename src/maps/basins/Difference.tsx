import { useRef } from "react"
import type { Point } from "../../core/objective.ts"
import type { Outcome } from "../../core/survey.ts"
import { decimalsOf, fateText } from "../../panels/basins/fateText.ts"
import { runNames } from "../../state/names.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { fixed, percent } from "../../ui/numberText.ts"
import { useSeen } from "../../ui/useSeen.ts"
import { MapCard } from "../MapCard.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import type { SharedCursor } from "../useMapCursor.ts"
import { BasinActions } from "./BasinActions.tsx"
import { BasinLegend } from "./BasinLegend.tsx"
import { BasinPlot } from "./BasinPlot.tsx"
import styles from "./BasinsMaps.module.css"
import { differenceText } from "./basinWords.ts"
import { hasSameMinima } from "./hasSameMinima.ts"
import { SidePicker } from "./SidePicker.tsx"
import { useBasinNews } from "./useBasinNews.ts"
import { useBasins } from "./useBasins.ts"

interface Props {
  /** Those that are seen, at least two. */
  readonly runs: readonly number[]
  readonly cursor: SharedCursor
}

/** Where a second run ends that does not end where the first one does. */
export function Difference({ runs, cursor }: Props) {
  const { store } = useRavine()
  const host = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(host)
  const scenario = useRavineState((state) => state.scenario)
  const maps = scenario.view.maps
  const first = runs.find((run) => run === maps?.run) ?? runs[0]!
  const against = maps?.basins?.against
  const second =
    runs.find((run) => run === against && run !== first) ?? runs.find((run) => run !== first)!
  const names = runNames(scenario.runs)
  const pair = [names[first]!, names[second]!] as const
  const isComparable = hasSameMinima(scenario, first, second)
  const { box } = useBasins(first)
  const { onNews, asked, map, difference, isComplete } = useBasinNews(scenario, first)
  const finding = difference ? differenceText(pair, difference.share, difference.fates) : ""
  useAnnounced(isComplete && isComparable ? finding : null)
  const choose = (change: { run?: number; against?: number }) => {
    const { look, scenario } = store.getState()
    const { maps } = scenario.view
    look({
      maps: {
        ...maps,
        run: change.run ?? first,
        basins: { ...maps?.basins, against: change.against ?? second },
      },
    })
  }
  const describe = ([x, y]: Point, one: Outcome, other: Outcome | null) => {
    const [across, up] = box.map(decimalsOf) as [number, number]
    const at = `x ${fixed(x, across)}, y ${fixed(y, up)}`
    if (!other) return at
    return `${at}: ${pair[0]} ${fateText(one, box)}; ${pair[1]} ${fateText(other, box)}`
  }
  return (
    <div ref={host} className={styles.difference}>
      <MapCard
        title="Difference"
        note={
          <span className={styles.pickers}>
            <SidePicker
              label="First run"
              runs={runs}
              run={first}
              onPick={(run) => choose(run === second ? { run, against: first } : { run })}
            />
            against
            <SidePicker
              label="Second run"
              runs={runs}
              run={second}
              onPick={(run) =>
                choose(run === first ? { run: second, against: run } : { against: run })
              }
            />
          </span>
        }
        actions={
          <BasinActions
            run={first}
            map={isComparable ? map : null}
            name="basins-difference"
            title={`Where ${pair[1]} does not end where ${pair[0]} does`}
            shares={difference?.fates ?? []}
            note={difference ? `They differ in ${percent(difference.share)} of the starts.` : ""}
          />
        }
      >
        {isComparable ? (
          <>
            <BasinPlot
              name={`Where ${pair[1]} does not end where ${pair[0]} does`}
              run={first}
              against={second}
              describe={describe}
              asked={asked}
              onNews={onNews}
              cursor={cursor}
              isHidden={!isSeen}
            />
            <BasinLegend shares={difference?.fates ?? []} finding={finding}>
              <p>
                Colours say where {pair[1]} ends; pale is what both have in common. Shares are of
                the starts where they differ.
              </p>
            </BasinLegend>
          </>
        ) : (
          <BasinLegend
            shares={[]}
            finding="These runs are on different surfaces, whose minima are not the same. Choose two runs on one surface."
          />
        )}
      </MapCard>
    </div>
  )
}
