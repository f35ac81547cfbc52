import { useCallback, useRef } from "react"
import { planFractal } from "../../catalog/fractal.ts"
import type { PlannedSurvey } from "../../core/survey.ts"
import type { MapLook, MapOrder } from "../../state/cartographer.ts"
import type { Place } from "./place.ts"

/** Returns what orders the map of a place; with other colours only it is the same plan. */
export function useFractalOrder(place: Place, look: MapLook) {
  const last = useRef<{ readonly key: string; readonly survey: PlannedSurvey }>(null)
  return useCallback(
    (columns: number, rows: number): MapOrder => {
      const survey = planFractal({ ...place, columns, rows })
      const key = JSON.stringify(survey)
      if (last.current?.key !== key) last.current = { key, survey }
      return { survey: last.current.survey, look }
    },
    [place, look],
  )
}
