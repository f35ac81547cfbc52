import {
  type AnnealingLaw,
  fitAnnealing,
  type LossCurve,
  predict,
} from "../../analysis/annealing.ts"
import { whole } from "../../ui/numberText.ts"

/** Memories that "best fit" tries; on the plane the past is forgotten sooner than in a large model. */
const MEMORIES = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.9995] as const
/** The first steps of a run, as a share of it, are left out: the law is one of training that is under way. */
const EARLY = 0.05

/** Steps of a run that the fit looks at, and those that are enough to choose a memory. */
const SAMPLES = { fit: 100, choice: 30 }

const firstFitted = (steps: number): number => Math.max(1, Math.round(EARLY * steps))

/** The rates of a run with its warm-up counted at the peak, as the authors of the law do. */
export function withoutWarmUp(rates: ArrayLike<number>): Float64Array<ArrayBuffer> {
  let peak = 0
  for (let t = 0; t < rates.length; t++) if (rates[t]! > rates[peak]!) peak = t
  return Float64Array.from(rates, (rate, t) => (t < peak ? rates[peak]! : rate))
}

/**
 * Fits the law; without a memory, with the one of a small grid that fits best. Lets the page draw in between; null if no
 * longer wanted.
 */
export async function fitLaw(
  curves: readonly LossCurve[],
  memory: number | null,
  wanted: AbortSignal,
): Promise<AnnealingLaw | null> {
  const from = firstFitted(curves[0]!.rates.length)
  const errorOf = (law: AnnealingLaw) =>
    curves.reduce((sum, curve) => sum + agreement(predict(law, curve.rates), curve.losses).mean, 0)
  let chosen = memory ?? MEMORIES[0]
  let least = Number.POSITIVE_INFINITY
  for (const one of memory === null ? MEMORIES : []) {
    const error = errorOf(fitAnnealing(curves, one, from, SAMPLES.choice))
    if (error < least) [chosen, least] = [one, error]
    await new Promise((resolve) => setTimeout(resolve))
    if (wanted.aborted) return null
  }
  return fitAnnealing(curves, chosen, from, SAMPLES.fit)
}

/** How far a prediction, [T], is from losses, [T] or [T + 1], as shares of the losses. */
export function agreement(
  predicted: ArrayLike<number>,
  losses: ArrayLike<number>,
): { readonly mean: number; readonly last: number } {
  const shift = losses.length - predicted.length
  const from = firstFitted(predicted.length)
  let sum = 0
  for (let t = from; t < predicted.length; t++)
    sum += Math.abs(predicted[t]! / losses[t + shift]! - 1)
  const end = predicted.length - 1
  return { mean: sum / (predicted.length - from), last: predicted[end]! / losses[end + shift]! - 1 }
}

/** How many times the rate rises after its warm-up. */
export function restarts(rates: ArrayLike<number>): number {
  const counted = withoutWarmUp(rates)
  let count = 0
  for (let t = 1; t < counted.length; t++)
    if (
      counted[t]! > counted[t - 1]! * 1.001 &&
      !(t > 1 && counted[t - 1]! > counted[t - 2]! * 1.001)
    )
      count++
  return count
}

/** How far a median of seeds jumps from step to step, as a share of it: no law can be closer than about that. */
export function jitterOf(losses: ArrayLike<number>): number {
  const from = firstFitted(losses.length - 1)
  let sum = 0
  for (let t = from + 1; t < losses.length - 1; t++)
    sum += Math.abs(losses[t]! / ((losses[t - 1]! + losses[t + 1]!) / 2) - 1)
  // The mean of two neighbours jumps itself, by half of the variance.
  return sum / Math.sqrt(1.5) / Math.max(1, losses.length - 2 - from)
}

interface Case {
  readonly law: AnnealingLaw
  readonly steps: number
  readonly rates: ArrayLike<number>
  readonly isRandom: boolean
  /** What is predicted is a run of the method that the law was fitted to. */
  readonly isOneMethod: boolean
}

/** Where the law is known to fail, with the number. */
export function warnings({ law, steps, rates, isRandom, isOneMethod }: Case): string[] {
  const remembered = Math.round(1 / (1 - law.memory))
  const rises = restarts(rates)
  const below = predict(law, rates).findIndex((loss) => loss <= 0)
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`
  return [
    !isRandom &&
      "Nothing is random here. The law describes noise that decay takes away: without noise C has nothing to say.",
    !isOneMethod &&
      "Fitted to another method than the one that is predicted: their rates cannot be compared.",
    steps < 100 && `${many(steps, "step")} are too few: the law needs hundreds.`,
    rises > 0 &&
      `The rate rises ${rises === 1 ? "once" : `${rises} times`} after its warm-up. On restarts the law was off 3 to 8 times as far as on decays.`,
    remembered > steps / 4 &&
      `λ = ${law.memory} remembers ${whole(remembered)} steps of a run of ${whole(steps)}: the predicted drop at the end comes too late.`,
    below >= 0 &&
      `The predicted loss is negative from step ${whole(below + 1)} on: the law does not hold here.`,
    law.annealing === 0 &&
      "Neither of the fitted runs changes its rate, so that C is not known: fit to one that decays.",
    law.annealing < 0 &&
      "C came out negative: to these runs decay did not lower the loss, or the memory is wrong.",
  ].filter((text) => text !== false)
}
