// What every contestant computes: Adam on Rosenbrock, from points spread around (-1.2, 1).
import type { Batch, RunSetting } from "../src/core/batch.ts"

export const HYPER = { lr: 0.01, beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const

const ROSENBROCK = "(1 - x)^2 + 100 (y - x^2)^2"

/** Width of the square that the starts fill. */
const SPREAD = 0.5

// Multiples of these fill the unit square evenly. Roberts, The Unreasonable Effectiveness of Quasirandom Sequences, 2018.
const STRIDES = [0.7548776662466927, 0.5698402909980532] as const

/** Starting points, f32 [runs, 2]. */
export function startsOf(runs: number): Float32Array<ArrayBuffer> {
  const starts = new Float32Array(2 * runs)
  for (let run = 0; run < runs; run++) {
    starts[2 * run] = -1.2 + SPREAD * (((run * STRIDES[0]) % 1) - 0.5)
    starts[2 * run + 1] = 1 + SPREAD * (((run * STRIDES[1]) % 1) - 0.5)
  }
  return starts
}

/** The problem as the engines take it. */
export function batchOf(runs: number, budget: number): Batch {
  const starts = startsOf(runs)
  const { lr, beta1, beta2, eps } = HYPER
  const shared = {
    hyper: [lr, beta1, beta2, eps, 0],
    objective: [],
    schedule: [],
    oracle: [],
    box: [],
  }
  const setting = (run: number): RunSetting => ({
    ...shared,
    start: [starts[2 * run]!, starts[2 * run + 1]!],
    seed: 1,
    lane: 0,
  })
  return {
    space: "plane",
    method: { id: "adam", parameters: ["lr", "beta1", "beta2", "eps", "weightDecay"] },
    objective: { formula: ROSENBROCK, parameters: [] },
    schedule: { formula: "lr", parameters: [] },
    oracle: { id: "exact", parameters: [] },
    scheduled: [],
    constrained: false,
    runs: Array.from({ length: runs }, (_, run) => setting(run)),
    budget,
  }
}
