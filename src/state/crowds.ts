import { createContext } from "react"
import type { DensityLook, EnsembleRecord, PlannedEnsemble, Snapshot } from "../core/ensemble.ts"

/** An ensemble to be drawn at the playhead. */
export interface CrowdOrder {
  readonly ensemble: PlannedEnsemble
  /** The place of its run, whose steps the playhead counts. */
  readonly run: number
  readonly look: Omit<DensityLook, "colours">
}

/** What is told of an ensemble, some times a second. */
export interface CrowdNews {
  /** Null before anything is known. */
  readonly record: EnsembleRecord | null
  /** The members when they were last measured at the playhead. */
  readonly now: Snapshot | null
  /** Of the budget; 1 when the record is complete. */
  readonly share: number
  /** The most members that fit. */
  readonly most: number
  readonly problem: string | null
}

/** An ensemble on a canvas, which goes along with the playhead. */
export interface LiveCrowd extends Disposable {
  /** Computes and draws another ensemble, or the same one otherwise. */
  show(order: CrowdOrder): void
  /** Computes no more before something changes; what is drawn stays. */
  stop(): void
  /** Members in each cell of what is drawn, [row, column], the first row at the lower end of y; null before. */
  counts(): Promise<Uint32Array | null>
}

/** Draws ensembles; whoever has an engine can. */
export interface Crowds {
  /** The caller disposes the crowd. */
  open(canvas: HTMLCanvasElement, told: (news: CrowdNews) => void): LiveCrowd
}

/** Absent where nothing can compute. */
export const CrowdsContext = createContext<Crowds | null>(null)
