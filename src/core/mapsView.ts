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
  readonly twins?: TwinsView | undefined
  readonly curves?: CurvesView | undefined
  readonly ensemble?: EnsembleView | undefined
  readonly fractal?: FractalView | undefined
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
  /** Across and up; what the method offers first if absent. */
  readonly axes?: readonly [Axis, Axis] | undefined
  /** Steps to the tolerance instead of the final gap. */
  readonly colour?: "steps" | undefined
  /** f - f* of a run that has arrived, or f itself where f* is not known. */
  readonly tolerance?: number | undefined
}

/** How all runs depend on one hyper-parameter. */
export interface CurvesView {
  /** Of the part "hyper"; the learning rate over the sliders of the runs if absent. */
  readonly axis?: Axis | undefined
}

/** Hidden units of the network that the fractal trains. */
export const NETWORK_WIDTHS = [4, 8] as const

/** Natural logarithms of learning rates that the fractal goes over: from 10⁻⁶ to 10⁶. */
export const RATE_LOGS = [-13.82, 13.82] as const

/** A network and a window over the learning rates of its layers; what is absent is as at first. */
export interface FractalPlace {
  readonly width?: (typeof NETWORK_WIDTHS)[number] | undefined
  /** Of the data and of the first weights. */
  readonly seed?: number | undefined
  readonly steps?: number | undefined
  /** Natural logarithms of the learning rates of the first and of the second layer. */
  readonly window?: Domain | undefined
}

/** Where a small network can be trained. */
export interface FractalView extends FractalPlace {
  /** Places that a person has kept. */
  readonly kept?: readonly (FractalPlace & { readonly name: string })[] | undefined
}

/** Members of an ensemble. */
export const MEMBERS = [1_000, 10_000, 100_000, 1_000_000] as const

/** One run many times, with other starts or other noise. */
export interface EnsembleView {
  /** As many as the engine computes at ease if absent. */
  readonly members?: (typeof MEMBERS)[number] | undefined
  /** Starts evenly in a disc around the run's, or all over the box; normally around it if absent. */
  readonly starts?: "disc" | "box" | undefined
  /** Half-axes of the disc, or standard deviations, as a share of the sides of the box. */
  readonly spread?: number | undefined
  /** The place of the run that stands beside. */
  readonly against?: number | undefined
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

/** How fast runs from neighbouring starts separate. */
export interface TwinsView {
  /** Between the starts, as a share of the diagonal of the box. */
  readonly apart?: number | undefined
}
