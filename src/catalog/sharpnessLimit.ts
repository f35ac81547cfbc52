import { encode, isInForce } from "../core/method.ts"
import type { RunSpec } from "../core/scenario.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { methods } from "./index.ts"
import { defaultOn, type ResolvedObjective } from "./plan.ts"
import { rateOf } from "./rates.ts"

/** A run, and where it goes. */
export interface LimitedRun {
  readonly run: RunSpec
  readonly objective: ResolvedObjective
  /** Learning rate of each step. */
  readonly rate: ArrayLike<number>
  /** Steps that its schedules are made for. */
  readonly budget: number
}

/**
 * The largest eigenvalue that each step of a run could meet on a quadratic without diverging, [steps]; null for a method
 * that has no such limit, or none with these hyper-parameters.
 */
export function sharpnessLimits({ run, objective, rate, budget }: LimitedRun): Float64Array | null {
  const { hyper, sharpnessLimit: limit } = methods[run.method]!
  const given = (key: string) => run.hyper[key] ?? defaultOn(objective, hyper[key]!)
  if (!limit || !isInForce(limit, given)) return null
  const numbers: Record<string, number> = { t: 0 }
  for (const [key, entry] of Object.entries(hyper)) numbers[key] = encode(entry, given(key))
  const others = Object.entries(run.scheduled ?? {}).map(
    ([key, spec]) => [key, rateOf(spec, budget, numbers[key]!)] as const,
  )
  const { value } = evaluator(
    parse(limit.formula, { variables: [], parameters: Object.keys(numbers) }),
  )
  return Float64Array.from(rate, (lr, t) => {
    for (const [key, at] of others) numbers[key] = at(t)
    return value([], { ...numbers, lr, t })
  })
}
