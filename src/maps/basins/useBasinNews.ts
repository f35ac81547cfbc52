import { useCallback, useMemo, useState } from "react"
import { countDifferences, countFates, type FateShare, sharesOf } from "../../core/basins.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { PlannedSurvey } from "../../core/survey.ts"
import type { LiveMap, MapNews } from "../../state/cartographer.ts"

interface Told {
  readonly news: MapNews
  readonly map: LiveMap | null
}

/** Which run of which scenario each map that was ordered is of. */
export type Asked = WeakMap<PlannedSurvey, { readonly scenario: Scenario; readonly run: number }>

/** Keeps what is told of the basins of a run, as numbers. */
export function useBasinNews(scenario: Scenario, run: number) {
  const [told, setTold] = useState<Told | null>(null)
  const [asked] = useState<Asked>(() => new WeakMap())
  const onNews = useCallback((news: MapNews, map: LiveMap | null) => setTold({ news, map }), [])
  const outcomes = told?.news.outcomes ?? null
  const others = told?.news.others ?? null
  const counted = useMemo(() => outcomes && countFates(outcomes), [outcomes])
  const different = useMemo(
    () => (outcomes && others ? countDifferences(outcomes, others) : null),
    [outcomes, others],
  )
  const of = told?.news.of && asked.get(told.news.of)
  return {
    onNews,
    asked,
    /** Null while nothing is drawn. */
    map: outcomes ? (told?.map ?? null) : null,
    /** What is told is of the run as it is now, and of all cells. */
    isComplete: told?.news.share === 1 && of?.scenario === scenario && of.run === run,
    starts: counted ? sum(counted) : 0,
    shares: counted ? sharesOf(counted) : NONE,
    difference: different && {
      share: sum(different.fates) / Math.max(different.cells, 1),
      fates: sharesOf(different.fates),
    },
  }
}

const NONE: readonly FateShare[] = []

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
