import type { ReactNode } from "react"
import type { ResolvedObjective } from "../catalog/plan.ts"
import type { Point } from "../core/objective.ts"
import type { RunSpec } from "../core/scenario.ts"
import type { Track } from "../state/traces.ts"
import type { Series } from "./chart/series.ts"

/** What is known of a minimum. */
interface Known {
  /** f* is known for every run. */
  readonly isFloorKnown: boolean
  /** Minimisers; empty where none is known. */
  readonly minima: readonly Point[]
}

/** What a quantity of a run may be measured against. */
interface Reference extends Known {
  /** f* of the run's objective where it is known, else the lowest value seen. */
  readonly floor: number
}

/** A line that a curve is compared with. */
export interface Limit {
  /** As the line is labelled: "2/η". */
  readonly text: string
  /** One value per step. */
  readonly values: ArrayLike<number>
}

/** A run whose curve has a limit. */
export interface LimitedTrack {
  readonly track: Track
  readonly run: RunSpec
  readonly objective: ResolvedObjective
  readonly budget: number
}

/** What a chart shows over time: one file of src/panels/quantities each, whose name is its id. */
export interface Quantity {
  /** Place in the menu, ascending. */
  readonly order: number
  /** In plain words: "Gradient norm". */
  readonly name: string
  /** One word, for a switch: "Gradient". */
  readonly short: string
  /** The caption: name and symbol. */
  readonly title: (known: Known) => ReactNode
  readonly scale: "log" | "linear"
  /** Noise does not reach it, so that it is never smoothed. */
  readonly isSteady?: boolean
  /** Why it cannot be shown, or null. */
  readonly missing?: (known: Known) => string | null
  /** What is said where no run has it. */
  readonly absent?: string
  /** One value per iterate, or per step; null for a run that does not have it. */
  readonly of: (track: Track, reference: Reference) => ArrayLike<number> | null
  /** The same of losses f at the averages of a run's iterates; absent where it is not one of the loss. */
  readonly ofAverage?: (losses: Float64Array, reference: Reference) => ArrayLike<number>
  /** A dashed line beside the curve of a run, which should stay below it. */
  readonly limit?: (run: LimitedTrack) => Limit | null
  /** What the curves show, in a few words beside the caption and a sentence in its title; null says nothing. */
  readonly note?: (
    series: readonly Series[],
  ) => { readonly text: string; readonly title: string } | null
}

/** A quantity with the name of its file. */
export interface NamedQuantity extends Quantity {
  readonly id: string
}
