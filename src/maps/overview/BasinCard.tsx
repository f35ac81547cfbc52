import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { BasinActions } from "../basins/BasinActions.tsx"
import { BasinLegend } from "../basins/BasinLegend.tsx"
import { BasinPlot } from "../basins/BasinPlot.tsx"
import { arrivalText, conditionText, costText, summary } from "../basins/basinWords.ts"
import { useBasinNews } from "../basins/useBasinNews.ts"
import { useBasins } from "../basins/useBasins.ts"
import { MapCard } from "../MapCard.tsx"
import { useMapRun } from "../mapRun.ts"
import { NoRuns } from "../NoRuns.tsx"
import { useAnnounced } from "../useAnnounced.ts"

/** Where every start of the run at hand ends. */
export function BasinCard() {
  const run = useMapRun()
  return run === null ? <NoRuns title="Basins" /> : <Basins run={run} />
}

function Basins({ run }: { readonly run: number }) {
  const scenario = useRavineState((state) => state.scenario)
  const { targets, moves } = useBasins(run)
  const { onNews, asked, map, shares, starts, isComplete } = useBasinNews(scenario, run)
  const name = runNames(scenario.runs)[run]!
  const finding = starts > 0 ? summary(shares, starts) : ""
  useAnnounced(isComplete ? `Basins of ${name}. ${finding}` : null)
  return (
    <MapCard
      title="Basins"
      note="which minimum each start reaches"
      actions={
        <BasinActions
          run={run}
          map={map}
          name={`basins-${scenario.runs[run]!.method}`}
          title={`Basins of ${name}`}
          shares={shares}
          note={costText(scenario, run)}
          resets
        />
      }
    >
      <BasinPlot name={`Basins of ${name}`} run={run} asked={asked} onNews={onNews} />
      <BasinLegend shares={shares} finding={finding}>
        <p>
          Lighter: sooner. {arrivalText(targets, moves)} {costText(scenario, run)}{" "}
          {conditionText(scenario, [run])}
        </p>
      </BasinLegend>
    </MapCard>
  )
}
