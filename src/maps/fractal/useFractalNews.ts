import { useCallback, useMemo, useState } from "react"
import type { PlannedSurvey } from "../../core/survey.ts"
import type { LiveMap, MapLook, MapNews } from "../../state/cartographer.ts"
import { findingOf } from "./finding.ts"
import { FIRST_LOOK, fractalLook } from "./fractalLook.ts"

interface Told {
  readonly news: MapNews
  readonly map: LiveMap | null
}

/** Colours of a map, chosen once for each: they do not change while it is refined. */
interface Tone {
  readonly of: PlannedSurvey | null
  readonly look: MapLook
}

/** Cells along both sides before there are any. */
const USUAL = [1024, 1024] as const

/** Keeps what is told of the map: its colours, and what it shows once it is complete. */
export function useFractalNews() {
  const [told, setTold] = useState<Told | null>(null)
  const [tone, setTone] = useState<Tone>({ of: null, look: FIRST_LOOK })
  const onNews = useCallback((news: MapNews, map: LiveMap | null) => {
    const { of, outcomes } = news
    setTold({ news, map })
    if (outcomes) setTone((last) => (last.of === of ? last : { of, look: fractalLook(outcomes) }))
  }, [])
  const { outcomes = null, share } = told?.news ?? {}
  const [columns, rows] = [outcomes?.columns, outcomes?.rows]
  return {
    onNews,
    /** Null while nothing is drawn. */
    map: outcomes ? (told?.map ?? null) : null,
    look: tone.look,
    cells: useMemo(() => (columns && rows ? ([columns, rows] as const) : USUAL), [columns, rows]),
    finding: useMemo(
      () => (outcomes && share === 1 ? findingOf(outcomes) : null),
      [outcomes, share],
    ),
  }
}
