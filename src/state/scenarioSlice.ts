import type { StateCreator } from "zustand/vanilla"
import type { Scenario } from "../core/scenario.ts"
import { type History, hold, NO_HISTORY, record, travel } from "./history.ts"
import { endOf } from "./playbackSlice.ts"
import type { RavineState } from "./store.ts"

/** What is computed and shown, always replaced as a whole, and how it came about. */
export interface ScenarioSlice {
  readonly scenario: Scenario
  readonly history: History
  /**
   * Replaces the scenario; the playhead and the selection stay where they still exist. Changes of one gesture, by its
   * name, are one change.
   */
  replace(scenario: Scenario, gesture?: string): void
  /** Opens another scenario from its first step. */
  open(scenario: Scenario): void
  undo(): void
  redo(): void
  /** A pointer goes down or up: what it changes in between is one change. */
  hold(held: boolean): void
}

export const createScenarioSlice =
  (initial: Scenario): StateCreator<RavineState, [], [], ScenarioSlice> =>
  (set) => {
    const go = (way: "past" | "future") =>
      set((state) => {
        const there = travel(state.history, state.scenario, way)
        const announcement = way === "past" ? "Undone." : "Redone."
        return there ? { ...shown(state, there.scenario), ...there, announcement } : {}
      })
    return {
      scenario: initial,
      history: NO_HISTORY,
      replace: (scenario, gesture) =>
        set((state) => ({
          ...shown(state, scenario),
          history: record(
            state.history,
            state.scenario,
            scenario,
            performance.now(),
            false,
            gesture,
          ),
        })),
      open: (scenario) =>
        set((state) => ({
          scenario,
          step: 0,
          selected: null,
          hovered: null,
          history: record(state.history, state.scenario, scenario, performance.now(), true),
        })),
      undo: () => go("past"),
      redo: () => go("future"),
      hold: (held) => set(({ history }) => ({ history: hold(history, held) })),
    }
  }

/** What a scenario leaves of playhead and selection. */
const shown = (state: RavineState, scenario: Scenario) => ({
  scenario,
  step: Math.min(state.step, endOf({ scenario, totalCalls: state.totalCalls })),
  selected: selectedIn(scenario, state),
  hovered: null,
})

/** The selection follows its run to another place, stays with it when it is edited, and ends with it. */
function selectedIn({ runs }: Scenario, { selected, scenario }: RavineState): number | null {
  if (selected === null) return null
  const place = runs.indexOf(scenario.runs[selected]!)
  if (place >= 0) return place
  return runs.length === scenario.runs.length ? selected : null
}
