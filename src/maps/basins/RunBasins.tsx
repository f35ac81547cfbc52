import { useRef } from "react"
import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { useSeen } from "../../ui/useSeen.ts"
import { MapCard } from "../MapCard.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import type { SharedCursor } from "../useMapCursor.ts"
import { BasinActions } from "./BasinActions.tsx"
import { BasinLegend } from "./BasinLegend.tsx"
import { BasinPlot } from "./BasinPlot.tsx"
import { costText, summary } from "./basinWords.ts"
import { useBasinNews } from "./useBasinNews.ts"

interface Props {
  readonly run: number
  readonly cursor: SharedCursor
}

/** The basins of one run beside those of others, computed once they come into sight. */
export function RunBasins({ run, cursor }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(host)
  const scenario = useRavineState((state) => state.scenario)
  const { onNews, asked, map, shares, starts, isComplete } = useBasinNews(scenario, run)
  const name = runNames(scenario.runs)[run]!
  useAnnounced(isComplete ? `Basins of ${name}. ${summary(shares, starts)}` : null)
  return (
    <MapCard
      title={name}
      note=""
      actions={
        <BasinActions
          run={run}
          map={map}
          name={`basins-${run + 1}-${scenario.runs[run]!.method}`}
          title={`Basins of ${name}`}
          shares={shares}
          note={costText(scenario, run)}
        />
      }
    >
      <div ref={host} />
      <BasinPlot
        name={`Basins of ${name}`}
        run={run}
        asked={asked}
        onNews={onNews}
        cursor={cursor}
        isHidden={!isSeen}
      />
      <BasinLegend shares={shares}>
        <p>{costText(scenario, run)}</p>
      </BasinLegend>
    </MapCard>
  )
}
