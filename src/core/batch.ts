import type { Space } from "./method.ts"
import type { Point } from "./objective.ts"

/** Source of an objective or a schedule, with the names of the numbers that runs set. */
export interface FormulaModule {
  readonly formula: string
  readonly parameters: readonly string[]
}

/** A module of shaders/, with the names of the numbers that runs set. */
export interface ShaderModule {
  /** File name without folder and ending. */
  readonly id: string
  readonly parameters: readonly string[]
}

/** A noise of shaders/noises, or "exact"; gradients may be clipped. */
export interface OracleModule extends ShaderModule {
  /** Gradients longer than the parameter `clip` are shortened to it. */
  readonly clipped?: true
}

/** A schedule that is read from a table of factors, spread evenly over the run and joined by straight lines. */
export interface TableModule {
  /** Its length, at least 2. */
  readonly entries: number
}

export type ScheduleModule = FormulaModule | TableModule

/** A hyper-parameter besides the learning rate that follows a schedule of its own. */
export interface ScheduledHyper {
  readonly key: string
  readonly module: ScheduleModule
}

/** The numbers of one run, each list in the order of the names in its batch. */
export interface RunSetting {
  readonly start: Point
  readonly hyper: readonly number[]
  readonly objective: readonly number[]
  /** Of the learning rate's schedule, then of the others. */
  readonly schedule: readonly number[]
  readonly oracle: readonly number[]
  /** x0, y0, x1, y1 of the box onto which iterates are projected; empty without one. */
  readonly box: readonly number[]
  /** Key of the random numbers, 32 bits. */
  readonly seed: number
  /** Runs of the same seed and lane see the same noise, 32 bits. */
  readonly lane: number
}

/** Runs that advance together because they share one linked kernel. */
export interface Batch {
  readonly space: Space
  readonly method: ShaderModule
  readonly objective: FormulaModule
  /** The schedule of the learning rate. */
  readonly schedule: ScheduleModule
  readonly scheduled: readonly ScheduledHyper[]
  readonly oracle: OracleModule
  /** Every run is projected onto its box. */
  readonly constrained: boolean
  readonly runs: readonly RunSetting[]
  /** T, the number of steps. */
  readonly budget: number
}
