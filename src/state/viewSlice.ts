import type { StateCreator } from "zustand/vanilla"
import type { Point } from "../core/objective.ts"
import type { View } from "../core/scenario.ts"
import type { RavineState } from "./store.ts"

export type Sheet = "runs" | "objective" | "charts"
export const THEMES = ["light", "dark", "light-contrast", "dark-contrast"] as const
export type Theme = (typeof THEMES)[number]

/** What is pointed at on the landscape: a point, and the iterate of a run if one is near. */
export interface Pointed {
  readonly point: Point
  readonly run: number | null
  readonly step: number | null
}

/** What is selected and open; not part of the scenario. */
export interface ViewSlice {
  /** Index of the run whose controls are open. */
  readonly selected: number | null
  /** Index of the run that is pointed at, anywhere. */
  readonly hovered: number | null
  readonly pointed: Pointed | null
  /** The landscape shows the objective's box and nothing else. */
  readonly fitted: boolean
  /** A run is beyond what the landscape shows. */
  readonly strays: boolean
  /** The chart in the last place, which others share; null is the first of them. */
  readonly panel: string | null
  /** Height of the charts in CSS pixels, or null for the usual one. */
  readonly chartsHeight: number | null
  /** The open tab of the phone layout. */
  readonly sheet: Sheet
  readonly drawer: boolean
  /** The objective's box is to have handles; `hasHandles` says whether it can. */
  readonly editingBox: boolean
  readonly help: boolean
  readonly theme: Theme
  select(run: number | null): void
  hover(run: number | null): void
  point(pointed: Pointed | null): void
  setSight(sight: { readonly fitted: boolean; readonly strays: boolean }): void
  setPanel(panel: string): void
  setChartsHeight(height: number | null): void
  /** Changes how the scenario is looked at. */
  look(change: Partial<View>): void
  setSheet(sheet: Sheet): void
  setDrawer(drawer: boolean): void
  /** Gives the objective's box handles on the flat map, which then is what is looked at. */
  editBox(editing: boolean): void
  setHelp(help: boolean): void
  setTheme(theme: Theme): void
}

/** True while the objective's box has handles: neither the block nor maps side by side show them. */
export const hasHandles = ({
  editingBox,
  scenario: { view },
}: Pick<RavineState, "editingBox" | "scenario">): boolean =>
  editingBox && view.dimension === "2d" && view.layout !== "side"

export const createViewSlice: StateCreator<RavineState, [], [], ViewSlice> = (set, get) => ({
  selected: null,
  hovered: null,
  pointed: null,
  fitted: true,
  strays: false,
  panel: null,
  chartsHeight: null,
  sheet: "runs",
  drawer: false,
  editingBox: false,
  help: false,
  theme: "light",
  select: (selected) => set({ selected }),
  hover: (hovered) => set({ hovered }),
  point: (pointed) => set({ pointed, hovered: pointed?.run ?? null }),
  setSight: ({ fitted, strays }) => set({ fitted, strays }),
  setPanel: (panel) => set({ panel }),
  setChartsHeight: (chartsHeight) => set({ chartsHeight }),
  look: (change) =>
    set(({ scenario }) => ({ scenario: { ...scenario, view: { ...scenario.view, ...change } } })),
  setSheet: (sheet) => set({ sheet }),
  setDrawer: (drawer) => set({ drawer }),
  editBox: (editingBox) => {
    set({ editingBox })
    if (editingBox) get().look({ dimension: "2d", layout: undefined })
  },
  setHelp: (help) => set({ help }),
  setTheme: (theme) => set({ theme }),
})
