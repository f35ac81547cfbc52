import type { Domain } from "./objective.ts"
import type { Axis } from "./survey.ts"

/** The tabs of the maps, in their order. */
export const MAPS = [
  "overview",
  "basins",
  "curves",
  "ensemble",
  "twins",
  "fractal",
  "tuned",
] as const
export type MapKind = (typeof MAPS)[number]

/** What the maps of a scenario show. */
export interface MapsView {
  /** The first tab if absent. */
  readonly open?: MapKind | undefined
  /** The place of the run whose maps are shown; the first one if absent. */
  readonly run?: number | undefined
  /** A scale for eyes that viridis does not suit. */
  readonly colours?: "cividis" | undefined
  readonly basins?: BasinsView | undefined
  readonly hyper?: HyperView | undefined
  readonly tuned?: TunedView | undefined
}

/** Where each start ends. */
export interface BasinsView {
  /** Of the starts; the box of the objective if absent. */
  readonly box?: Domain | undefined
  /** The place of the run that the other one is compared with. */
  readonly against?: number | undefined
}

/** Which hyper-parameters work. */
export interface HyperView {
  readonly axes?: readonly [Axis, Axis] | undefined
  /** Steps to the tolerance instead of the final gap. */
  readonly colour?: "steps" | undefined
  /** f - f* of a run that has arrived. */
  readonly tolerance?: number | undefined
}

/** What a search of hyper-parameters may try, and how often. */
export const CONFIGURATIONS = [256, 1024, 4096] as const
export const REPEATS = [1, 4, 16] as const

/** How runs are tuned before they are compared. */
export interface TunedView {
  /** All hyper-parameters instead of the learning rate. */
  readonly extent?: "all" | undefined
  readonly configurations?: (typeof CONFIGURATIONS)[number] | undefined
  /** Oracle calls of a trial, in gradients; as many as the scenario has steps if absent. */
  readonly calls?: number | undefined
  readonly starts?: (typeof REPEATS)[number] | undefined
  /** Of each start, where there is noise. */
  readonly seeds?: (typeof REPEATS)[number] | undefined
  /** f - f* of a trial that has arrived. */
  readonly tolerance?: number | undefined
}
