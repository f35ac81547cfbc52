import { useCallback, useMemo, useState } from "react"
import type { PlannedSurvey } from "../../core/survey.ts"
import type { LiveMap, MapNews } from "../../state/cartographer.ts"
import type { HyperAsk } from "./hyperOrder.ts"
import { gapScale, type HyperScale, stepScale, unknownScale } from "./hyperScale.ts"
import { summaryOf } from "./hyperSummary.ts"

/** What each map that was ordered shows. */
export type Asked = WeakMap<PlannedSurvey, HyperAsk>

/**
 * Keeps what is told of maps of hyper-parameters. The scale is chosen from the coarse picture of a map and stays while it
 * is refined.
 */
export function useHyperNews(asked: Asked) {
  const [told, setTold] = useState<{ readonly news: MapNews; readonly map: LiveMap | null }>()
  const [chosen, setChosen] = useState<{ readonly of: PlannedSurvey; readonly scale: HyperScale }>()
  const onNews = useCallback(
    (news: MapNews, map: LiveMap | null) => {
      const { of, outcomes } = news
      const ask = of && asked.get(of)
      if (!ask || !outcomes) return
      setTold({ news, map })
      setChosen((before) =>
        before?.of === of
          ? before
          : { of, scale: scaleOf(news, ask) ?? unknownScale(ask.reference, ask.start) },
      )
    },
    [asked],
  )
  const { of = null, outcomes = null, share = 0 } = told?.news ?? {}
  const ask = of ? (asked.get(of) ?? null) : null
  const summary = useMemo(
    () => (outcomes && ask ? summaryOf(outcomes, ask) : null),
    [outcomes, ask],
  )
  return {
    onNews,
    map: told?.map ?? null,
    /** What the numbers are of: by then something else may be asked. */
    ask,
    summary,
    scale: chosen?.scale ?? null,
    isComplete: share === 1,
  }
}

const scaleOf = ({ outcomes }: MapNews, { colour, reference }: HyperAsk): HyperScale | null =>
  colour === "gap"
    ? gapScale(outcomes!, reference)
    : stepScale(outcomes!, reference.kind === "lowest" ? 0 : reference.floor)
