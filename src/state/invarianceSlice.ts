import type { StateCreator } from "zustand/vanilla"
import type { RavineState } from "./store.ts"
import { hasHandles } from "./viewSlice.ts"

/** What is open of what moves the surface; not part of the scenario. */
export interface InvarianceSlice {
  /** The section of the transform is open; null, if there is a transform. */
  readonly transforming: boolean | null
  /** The open section is on the page, so that the surface is to have knobs; `hasKnobs` says whether it can. */
  readonly knobs: boolean
  /** The table of what each method's path does under such changes is open. */
  readonly comparing: boolean
  setTransforming(transforming: boolean): void
  showKnobs(knobs: boolean): void
  compare(comparing: boolean): void
}

export const isTransforming = ({
  transforming,
  scenario: { objective },
}: Pick<RavineState, "transforming" | "scenario">): boolean =>
  transforming ?? objective.transform !== undefined

/** True while the surface has knobs: on one flat map, and not while the box has handles there. */
export const hasKnobs = (
  state: Pick<RavineState, "knobs" | "editingBox" | "fallback" | "scenario">,
): boolean => {
  const { dimension, layout } = state.scenario.view
  // The processor draws flat maps only.
  const isFlat = dimension !== "3d" || state.fallback !== null
  return state.knobs && isFlat && layout !== "side" && !hasHandles(state)
}

export const createInvarianceSlice: StateCreator<RavineState, [], [], InvarianceSlice> = (set) => ({
  transforming: null,
  knobs: false,
  comparing: false,
  setTransforming: (transforming) => set({ transforming }),
  showKnobs: (knobs) => set({ knobs }),
  compare: (comparing) => set({ comparing }),
})
