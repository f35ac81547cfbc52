import type { Batch, RunSetting } from "./batch.ts"
import type { Point } from "./objective.ts"

/** What the kernel of trials is linked from. */
export type TrialsModule = Omit<Batch, "runs" | "budget">

/** Trials of one method: every configuration from every start with every seed. */
export interface TrialsOrder {
  /** Their own starts are passed over, and their seed is the first one. */
  readonly configurations: readonly RunSetting[]
  readonly starts: readonly Point[]
  /** Of each start; they follow one another. */
  readonly seeds: number
  /** Oracle calls of a trial, in gradients: a step that would cost more is not taken. */
  readonly calls: number
  /** f*. */
  readonly floor: number
  /** f - f* of a trial that has arrived. */
  readonly tolerance: number
}

/** Words of 4 bytes in one Ending of trials.wgsl. */
export const ENDING_WORDS = 7

/** What became of trials, [configuration, start, seed]: words of the struct Ending, as floats and as integers. */
export interface Endings {
  readonly floats: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
  readonly words: Uint32Array<ArrayBuffer>
}

const NEVER = 0xffffffff

/** One trial. */
export interface Ending {
  /** f at the last finite iterate, and the lowest on the way. */
  readonly value: number
  readonly lowest: number
  readonly steps: number
  /** In gradients. */
  readonly calls: number
  /** Steps and calls until f - f* was within the tolerance; null if it never was. */
  readonly arrival: { readonly steps: number; readonly calls: number } | null
  /** The step that left the finite plane, or null. */
  readonly divergedAt: number | null
}

/** Reads one trial. */
export function endingAt({ floats, words }: Endings, trial: number): Ending {
  const at = trial * ENDING_WORDS
  const [steps, calls] = [words[at + 4]!, words[at + 5]!]
  const divergedAt = words[at + 6]!
  return {
    value: floats[at]!,
    lowest: floats[at + 1]!,
    steps: words[at + 2]!,
    calls: words[at + 3]!,
    arrival: steps === NEVER ? null : { steps, calls },
    divergedAt: divergedAt === NEVER ? null : divergedAt,
  }
}

/** The number of trials of an order. */
export const trialsOf = ({ configurations, starts, seeds }: TrialsOrder): number =>
  configurations.length * starts.length * seeds
