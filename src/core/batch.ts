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

/** The numbers of one run, each list in the order of the names in its batch. */
export interface RunSetting {
  readonly start: Point
  readonly hyper: readonly number[]
  readonly objective: readonly number[]
  readonly schedule: readonly number[]
  readonly oracle: readonly number[]
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
  readonly schedule: FormulaModule
  readonly oracle: ShaderModule
  readonly runs: readonly RunSetting[]
  /** T, the number of steps. */
  readonly budget: number
}
