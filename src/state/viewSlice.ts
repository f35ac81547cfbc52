import type { StateCreator } from "zustand/vanilla"
import type { RavineState } from "./store.ts"

export type Sheet = "runs" | "objective" | "charts"
/** What a chart shows over the steps. */
export type Quantity = "loss" | "gradient" | "length" | "rate"

export type Theme = "light" | "dark"

/** What is selected and open; not part of the scenario. */
export interface ViewSlice {
  /** Index of the run whose controls are open. */
  readonly selected: number | null
  /** Index of the run that is pointed at, anywhere. */
  readonly hovered: number | null
  /** The quantity of the last chart, which has a switch. */
  readonly quantity: Quantity
  /** The open tab of the phone layout. */
  readonly sheet: Sheet
  readonly drawer: boolean
  readonly help: boolean
  readonly theme: Theme
  select(run: number | null): void
  hover(run: number | null): void
  setQuantity(quantity: Quantity): void
  setSheet(sheet: Sheet): void
  setDrawer(drawer: boolean): void
  setHelp(help: boolean): void
  setTheme(theme: Theme): void
}

export const createViewSlice: StateCreator<RavineState, [], [], ViewSlice> = (set) => ({
  selected: null,
  hovered: null,
  quantity: "length",
  sheet: "runs",
  drawer: false,
  help: false,
  theme: "light",
  select: (selected) => set({ selected }),
  hover: (hovered) => set({ hovered }),
  setQuantity: (quantity) => set({ quantity }),
  setSheet: (sheet) => set({ sheet }),
  setDrawer: (drawer) => set({ drawer }),
  setHelp: (help) => set({ help }),
  setTheme: (theme) => set({ theme }),
})
