import { bestRateOfGradient, fitSaturating, RULES, saturating } from "../../analysis/batchSize.ts"
import type { BestRate } from "./batchRace.ts"
import type { Quadratics } from "./oneStep.ts"

/** A rule for the best rate by batch size. */
export interface Rule {
  readonly name: string
  /** "guide" goes through the first measured rate, "fit" through all of them, "theory" through none. */
  readonly kind: "guide" | "fit" | "theory"
  rateOf(batch: number): number
}

/** Rules made of measured rates: two through the first one, and the saturating one that fits all. */
export function rulesThrough(found: readonly BestRate[]): Rule[] {
  if (found.length < 2) return []
  const batches = found.map(({ batch }) => batch)
  const rates = found.map(({ rate }) => rate)
  const { highest, crossing } = fitSaturating(batches, rates)
  return [
    { name: "linear", kind: "guide", rateOf: (batch) => RULES.linear(rates[0]!, batch) },
    {
      name: "square root",
      kind: "guide",
      rateOf: (batch) => RULES["square root"](rates[0]!, batch),
    },
    { name: "saturating", kind: "fit", rateOf: (batch) => saturating(highest, crossing, batch) },
  ]
}

/** The best rates of a single step, for the first and the last iterates of a run; none where the landscape bends down. */
export function oneStepRules(quadratics: Quadratics | null): Rule[] {
  if (!quadratics) return []
  const rules = [
    { name: "the first step", quadratic: quadratics.first },
    { name: "the last step", quadratic: quadratics.last },
  ]
  return rules.flatMap(({ name, quadratic }): Rule[] => {
    const rateOf = (batch: number) => bestRateOfGradient(quadratic, batch)
    const isBounded = rateOf(1) > 0 && rateOf(Number.MAX_VALUE) > 0
    return isBounded ? [{ name, kind: "theory", rateOf }] : []
  })
}
