import type { Scenario } from "../core/scenario.ts"
import { endOf } from "./playbackSlice.ts"
import type { RavineState } from "./store.ts"

/** What a link carries: the scenario, with the playhead where it was stopped on the way. */
export function linkedScenario(state: RavineState): Scenario {
  const { scenario, playing, step } = state
  const isOnTheWay = !playing && step > 0 && step < endOf(state)
  return { ...scenario, view: { ...scenario.view, step: isOnTheWay ? step : undefined } }
}
