import { useCallback, useRef } from "react"
import type { PlannedSurvey } from "../../core/survey.ts"
import { useRavineState } from "../../state/react.ts"
import { type HyperAsk, planHyper } from "./hyperOrder.ts"
import type { Asked } from "./useHyperNews.ts"

/**
 * Returns what plans the map of a run. A plan with the same numbers is the same plan: a click on the map moves the run, and
 * nothing is computed anew.
 */
export function usePlanned(run: number, ask: HyperAsk, asked: Asked) {
  const scenario = useRavineState((state) => state.scenario)
  const { objective, oracle, schedule, start, budget, seed, noise, runs } = scenario
  const last = useRef<{ readonly key: string; readonly planned: PlannedSurvey }>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the scenario is looked at changes no number.
  return useCallback(
    (columns: number, rows: number): PlannedSurvey => {
      const planned = planHyper(scenario, run, ask, columns, rows)
      const key = JSON.stringify(planned)
      if (last.current?.key === key) return last.current.planned
      last.current = { key, planned }
      asked.set(planned, ask)
      return planned
    },
    [run, ask, asked, objective, oracle, schedule, start, budget, seed, noise, runs[run]],
  )
}
