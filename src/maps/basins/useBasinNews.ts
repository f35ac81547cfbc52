import { useCallback, useMemo, useState } from "react"
import { countDifferences, countFates, type FateShare, sharesOf } from "../../core/basins.ts"
import type { LiveMap, MapNews } from "../../state/cartographer.ts"

interface Told {
  readonly news: MapNews
  readonly map: LiveMap | null
}

/** Keeps what is told of a map of basins, as numbers. */
export function useBasinNews() {
  const [told, setTold] = useState<Told | null>(null)
  const onNews = useCallback((news: MapNews, map: LiveMap | null) => setTold({ news, map }), [])
  const outcomes = told?.news.outcomes ?? null
  const others = told?.news.others ?? null
  const counted = useMemo(() => outcomes && countFates(outcomes), [outcomes])
  const different = useMemo(
    () => (outcomes && others ? countDifferences(outcomes, others) : null),
    [outcomes, others],
  )
  return {
    onNews,
    /** Null while nothing is drawn. */
    map: outcomes ? (told?.map ?? null) : null,
    isComplete: told?.news.share === 1,
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
