import { useCallback, useMemo, useState } from "react"
import type { Point } from "../../core/objective.ts"
import { FATE, type Outcome } from "../../core/survey.ts"
import { placeText } from "../../panels/basins/fateText.ts"
import type { LiveMap, MapNews, MapOrder } from "../../state/cartographer.ts"
import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { Letters } from "../basins/Letters.tsx"
import { useAddRun } from "../basins/useAddRun.ts"
import { useBasins } from "../basins/useBasins.ts"
import { MapActions } from "../MapActions.tsx"
import { MapCard } from "../MapCard.tsx"
import { MapPlot } from "../MapPlot.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import { ApartRow } from "./ApartRow.tsx"
import { TwinLegend } from "./TwinLegend.tsx"
import { planTwins, twinShares } from "./twins.ts"
import { exponentText, signed } from "./twinWords.ts"

/** How fast the twins of a run separate, from every start. */
export function TwinCard({ run }: { readonly run: number }) {
  const scenario = useRavineState((state) => state.scenario)
  const { box, targets, axes, zoom, isZoomed } = useBasins(run)
  const add = useAddRun(run, box)
  const plan = useCallback(
    (columns: number, rows: number) => planTwins(scenario, run, box, { columns, rows }),
    [scenario, run, box],
  )
  const [told, setTold] = useState<{ news: MapNews; map: LiveMap | null } | null>(null)
  const [scale, setScale] = useState<{ of: typeof plan; top: number } | null>(null)
  const top = scale?.top ?? 1
  const order = useCallback(
    (columns: number, rows: number): MapOrder => ({
      survey: plan(columns, rows),
      look: { kind: "value", low: -top, high: top, floor: 0, scale: "signed" },
    }),
    [plan, top],
  )
  const onNews = useCallback(
    (news: MapNews, map: LiveMap | null) => {
      setTold({ news, map })
      const { outcomes } = news
      // The coarse picture chooses the scale, so that its colours stay while the map is refined.
      if (outcomes)
        setScale((now) => (now?.of === plan ? now : { of: plan, top: twinShares(outcomes).top }))
    },
    [plan],
  )
  const outcomes = told?.news.outcomes ?? null
  const shares = useMemo(() => outcomes && twinShares(outcomes), [outcomes])
  const name = runNames(scenario.runs)[run]!
  const isComplete = told?.news.share === 1
  const finding =
    shares &&
    `Twins meet from ${percent(shares.meet)} of the starts and part from ${percent(shares.part)}.`
  useAnnounced(isComplete ? `Twins of ${name}. ${finding}` : null)
  const describe = (at: Point, { fate, value, steps }: Outcome) => {
    const place = placeText(at, box)
    if (fate === FATE.diverged) return `(${place}): diverged at step ${steps}`
    return `(${place}): ${signed(value)} per step, ${exponentText(value)}; seen over ${steps} steps`
  }
  return (
    <MapCard
      title="Where twins part"
      note="two runs from neighbouring starts"
      actions={
        <MapActions
          map={outcomes && (told?.map ?? null)}
          name={`twins-${scenario.runs[run]!.method}`}
          onReset={isZoomed ? () => zoom(null) : undefined}
        />
      }
    >
      <MapPlot
        name={`Separation of the twins of ${name}`}
        axes={axes}
        order={order}
        describe={describe}
        onNews={onNews}
        onPick={add}
        picks="run this start"
        onZoom={zoom}
      >
        {(frame) => <Letters targets={targets} frame={frame} />}
      </MapPlot>
      <TwinLegend top={top} shares={shares} finding={finding}>
        <ApartRow run={run} />
      </TwinLegend>
    </MapCard>
  )
}

const percent = (share: number) =>
  share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(100 * share)} %`
