import { comparable } from "./comparable.ts"
import { axisOf } from "./playbackSlice.ts"
import type { RavineState } from "./store.ts"
import { leader } from "./timeAxis.ts"
import type { Traces } from "./traces.ts"

type Shown = Pick<RavineState, "hovered" | "selected" | "step" | "scenario">

/** The run whose numbers are shown: the one that is pointed at or selected, else the leader. */
export function shownRun(state: Shown, traces: Traces): number | null {
  const { scenario, step } = state
  const chosen = state.hovered ?? state.selected
  return chosen ?? leader(comparable(traces, scenario.runs), step, axisOf(state))
}
