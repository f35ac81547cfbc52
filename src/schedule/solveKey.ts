import { scheduleAliases, schedules } from "../catalog/index.ts"
import { rateOf } from "../catalog/rates.ts"
import type { Choice } from "../core/scenario.ts"
import type { Numbers } from "./handleTable.ts"

const ROUNDS = 50

/** The value of a key, within its range, for which the curve has a rate at a step. It rises or falls with the key. */
export function solveKey(
  spec: Choice,
  key: string,
  step: number,
  rate: number,
  { budget, lr }: Numbers,
): number {
  const { range = [1, budget!] } =
    schedules[scheduleAliases[spec.kind]?.kind ?? spec.kind]!.keys[key]!
  const at = (value: number) => rateOf({ ...spec, [key]: value }, budget!, lr!)(step)
  let [low, high] = range
  const rises = at(high) > at(low)
  for (let round = 0; round < ROUNDS; round++) {
    // By ratios, because factors and powers have more room in the small.
    const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2
    if (at(middle) > rate === rises) high = middle
    else low = middle
  }
  return (low + high) / 2
}
