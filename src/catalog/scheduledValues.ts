import type { ScheduleSpec } from "../core/scenario.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { resolveSchedule } from "./resolveSchedule.ts"

/** Returns what a schedule makes of a number at each step, in float64; `peak` is the number without it. */
export function scheduledValues(
  spec: ScheduleSpec,
  budget: number,
  peak: number,
): (step: number) => number {
  const { module, values } = resolveSchedule(spec, budget, peak)
  if ("entries" in module) {
    const [horizon, ...table] = values as [number, ...number[]]
    const last = table.length - 1
    return (step) => {
      const at = Math.min(step / Math.max(horizon - 1, 1), 1) * last
      const low = Math.min(Math.floor(at), last - 1)
      return peak * (table[low]! + (at - low) * (table[low + 1]! - table[low]!))
    }
  }
  const { formula, parameters } = module
  const { value } = evaluator(parse(formula, { variables: ["t", "lr"], parameters }))
  const numbers = Object.fromEntries(parameters.map((name, i) => [name, values[i]!]))
  return (step) => value([step, peak], numbers)
}
