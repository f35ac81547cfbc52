import type { ReactNode } from "react"
import type { Point } from "../core/objective.ts"
import type { Track } from "../state/traces.ts"

/** What a quantity may be measured against. */
export interface Reference {
  /** f* of the scenario where it is known, else the lowest value seen. */
  readonly floor: number
  readonly isFloorKnown: boolean
  /** Minimisers of the run's objective; empty where none is known. */
  readonly minima: readonly Point[]
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
  readonly title: (reference: Reference) => ReactNode
  readonly scale: "log" | "linear"
  /** Noise does not reach it, so that it is never smoothed. */
  readonly isSteady?: boolean
  /** Why it cannot be shown, or null. */
  readonly missing?: (reference: Reference) => string | null
  /** One value per iterate, or per step. */
  readonly of: (track: Track, reference: Reference) => ArrayLike<number>
}

/** A quantity with the name of its file. */
export interface NamedQuantity extends Quantity {
  readonly id: string
}
