import { useCallback, useMemo, useState } from "react"
import { resolveObjective } from "../../catalog/plan.ts"
import { planSurvey } from "../../catalog/survey.ts"
import type { Domain, Point } from "../../core/objective.ts"
import type { Outcome } from "../../core/survey.ts"
import type { MapNews, MapOrder } from "../../state/cartographer.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { MapCard } from "../MapCard.tsx"
import { MapPlot } from "../MapPlot.tsx"
import { useMapRun } from "../mapRun.ts"

/** Where every start ends. */
export function BasinCard() {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const run = useMapRun()
  const box = scenario.view.maps?.basins?.box
  const domain = useMemo(
    () => box ?? resolveObjective(scenario.runs[run ?? 0]?.objective ?? scenario.objective).domain,
    [box, scenario, run],
  )
  const axes = useMemo(
    () =>
      [
        { label: "x", from: domain[0][0], to: domain[0][1] },
        { label: "y", from: domain[1][0], to: domain[1][1] },
      ] as const,
    [domain],
  )
  const order = useCallback(
    (columns: number, rows: number): MapOrder => ({
      survey: planSurvey(scenario, run!, {
        axes: [
          { part: "start", name: "x", from: domain[0][0], to: domain[0][1] },
          { part: "start", name: "y", from: domain[1][0], to: domain[1][1] },
        ],
        columns,
        rows,
      }),
      look: { kind: "ends", low: 0, high: scenario.budget, floor: 0, scale: "sequential" },
    }),
    [scenario, run, domain],
  )
  const [news, setNews] = useState<MapNews | null>(null)
  const onNews = useCallback((told: MapNews) => setNews(told), [])
  const zoom = (window: Domain | null) => {
    const { look, scenario } = store.getState()
    const { maps } = scenario.view
    look({ maps: { ...maps, basins: { ...maps?.basins, box: window ?? undefined } } })
  }
  const describe = (at: Point, outcome: Outcome) => `${at} ${outcome.fate} ${outcome.steps}`
  return (
    <MapCard title="Basins" note={`which minimum each start reaches ${news?.share ?? ""}`}>
      <MapPlot
        name="Basins"
        axes={axes}
        order={run === null ? null : order}
        describe={describe}
        onNews={onNews}
        onPick={() => {}}
        picks="run this start"
        onZoom={zoom}
      />
    </MapCard>
  )
}
