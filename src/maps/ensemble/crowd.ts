import type { EnsembleRecord, Snapshot } from "../../core/ensemble.ts"
import type { Figures, Ground } from "./figures.ts"

/** The ensemble of a run, and what is known of it. */
export interface Crowd {
  /** The place of the run. */
  readonly run: number
  readonly ground: Ground
  readonly record: EnsembleRecord | null
  /** The members when they were last measured at the playhead. */
  readonly now: Snapshot | null
  /** One entry per snapshot. */
  readonly figures: readonly Figures[]
  /** Of the budget, that is computed. */
  readonly share: number
  readonly problem: string | null
}
