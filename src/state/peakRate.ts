import { methods } from "../catalog/index.ts"
import { defaultOf } from "../core/method.ts"
import type { RunSpec } from "../core/scenario.ts"

/** The learning rate of a run, or another number of it by its key: what its schedule is a share of. */
export const peakRate = (run: RunSpec, key = "lr"): number =>
  Number(run.hyper[key] ?? defaultOf(methods[run.method]!.hyper[key]!, "plane"))
