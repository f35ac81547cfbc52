import type { StateCreator } from "zustand/vanilla"
import type { Page } from "./page.ts"
import type { RavineState } from "./store.ts"

/** What lies over the landscape. */
export interface PageSlice {
  /** Null is the landscape. */
  readonly page: Page | null
  show(page: Page | null): void
}

export const createPageSlice: StateCreator<RavineState, [], [], PageSlice> = (set) => ({
  page: null,
  show: (page) => set({ page }),
})
