import type { Batch } from "../core/batch.ts"
import { ORACLES } from "../core/method.ts"
import type { Floats, RunTrace, Trace } from "./engine.ts"

/** Words of 4 bytes in one Record of measure.wgsl and one Calls of calls.wgsl. */
export const RECORD_WORDS = 6
export const CALLS_WORDS = ORACLES.length

/** `ended` of a run that has not diverged. */
const NEVER = 0xffffffff

/** What kernels wrote, row by row: [step, run]. */
export interface RawTrace {
  readonly path: Floats
  readonly records: Floats
  readonly tallies: Uint32Array<ArrayBuffer>
  readonly ended: Uint32Array<ArrayBuffer>
}

/** Sorts what the kernels wrote by run. */
export function sortTrace({ runs }: Batch, taken: number, raw: RawTrace): Trace {
  return { taken, runs: runs.map((_, run) => sortRun(raw, run, runs.length, taken)) }
}

function sortRun(raw: RawTrace, run: number, runs: number, taken: number): RunTrace {
  const create = (length: number): Floats =>
    raw.path instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)
  const rows = taken + 1
  const [x, value, gradientNorm] = [create(2 * rows), create(rows), create(rows)]
  const rate = create(taken)
  const [sharpness, flatness, scaledSharpness] = [create(rows), create(rows), create(rows)]
  const calls = ORACLES.map(() => new Uint32Array(rows))
  for (let row = 0; row < rows; row++) {
    const at = row * runs + run
    x[2 * row] = raw.path[2 * at]!
    x[2 * row + 1] = raw.path[2 * at + 1]!
    value[row] = raw.records[RECORD_WORDS * at]!
    gradientNorm[row] = raw.records[RECORD_WORDS * at + 1]!
    if (row < taken) rate[row] = raw.records[RECORD_WORDS * at + 2]!
    sharpness[row] = raw.records[RECORD_WORDS * at + 3]!
    flatness[row] = raw.records[RECORD_WORDS * at + 4]!
    scaledSharpness[row] = raw.records[RECORD_WORDS * at + 5]!
    for (let kind = 0; kind < CALLS_WORDS; kind++)
      calls[kind]![row] = raw.tallies[CALLS_WORDS * at + kind]!
  }
  const ended = raw.ended[run]!
  return {
    x,
    value,
    gradientNorm,
    rate,
    sharpness,
    flatness,
    scaledSharpness,
    calls: Object.fromEntries(
      ORACLES.map((kind, i) => [kind, calls[i]!] as const).filter(([, count]) => count[taken]! > 0),
    ),
    divergedAt: ended === NEVER ? null : ended,
  }
}
