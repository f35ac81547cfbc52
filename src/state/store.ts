import { createStore, type StoreApi } from "zustand/vanilla"
import type { Scenario } from "../core/scenario.ts"
import { createInvarianceSlice, type InvarianceSlice } from "./invarianceSlice.ts"
import { createMessageSlice, type MessageSlice } from "./messageSlice.ts"
import { createPageSlice, type PageSlice } from "./pageSlice.ts"
import { createPlaybackSlice, type PlaybackSlice } from "./playbackSlice.ts"
import { createScenarioSlice, type ScenarioSlice } from "./scenarioSlice.ts"
import { createViewSlice, type ViewSlice } from "./viewSlice.ts"

/** Small plain data; trajectories live in the TraceStore. */
export interface RavineState
  extends ScenarioSlice,
    PlaybackSlice,
    ViewSlice,
    PageSlice,
    InvarianceSlice,
    MessageSlice {}

export type RavineStore = StoreApi<RavineState>

export const createRavineStore = (scenario: Scenario): RavineStore =>
  createStore<RavineState>()((...api) => ({
    ...createScenarioSlice(scenario)(...api),
    ...createPlaybackSlice(...api),
    ...createViewSlice(...api),
    ...createPageSlice(...api),
    ...createInvarianceSlice(...api),
    ...createMessageSlice(...api),
  }))

/** Calls `listener` whenever the selected part changes. Returns the function that stops it. */
export function watch<T>(
  store: RavineStore,
  select: (state: RavineState) => T,
  listener: (value: T) => void,
): () => void {
  return store.subscribe((state, previous) => {
    const value = select(state)
    if (!Object.is(value, select(previous))) listener(value)
  })
}
