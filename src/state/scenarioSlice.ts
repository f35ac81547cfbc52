import type { StateCreator } from "zustand/vanilla"
import type { Scenario } from "../core/scenario.ts"
import type { RavineState } from "./store.ts"

/** What is computed and shown; always replaced as a whole. */
export interface ScenarioSlice {
  readonly scenario: Scenario
  /** Replaces the scenario; the playhead and the selection stay where they still exist. */
  replace(scenario: Scenario): void
  /** Opens another scenario from its first step. */
  open(scenario: Scenario): void
}

export const createScenarioSlice =
  (initial: Scenario): StateCreator<RavineState, [], [], ScenarioSlice> =>
  (set) => ({
    scenario: initial,
    replace: (scenario) =>
      set(({ step, selected }) => ({
        scenario,
        step: Math.min(step, scenario.budget),
        selected: selected !== null && selected < scenario.runs.length ? selected : null,
        hovered: null,
      })),
    open: (scenario) => set({ scenario, step: 0, selected: null, hovered: null }),
  })
