import { drawnFit } from "../../analysis/drawnFit.ts"
import { medianSmooth, refinedSchedule } from "../../analysis/refine.ts"
import { methods, oracles } from "../../catalog/index.ts"
import { defaultOf, type Family } from "../../core/method.ts"
import type { Choice, ScheduleSpec } from "../../core/scenario.ts"
import type { Track } from "../../state/traces.ts"

/** Families whose steps follow signs or divided gradients, and whose norm is |g|_1. */
const DIVIDING: readonly Family[] = ["adaptive", "sign"]

/** What the gradients of a finished run say about its schedule. */
export interface Refinement {
  /** Norms as the method saw them, in the mean, and what the median filter left of them, [T]. */
  readonly norms: Float64Array
  readonly smooth: Float64Array
  /** From 0 to 1, [T]. */
  readonly rates: Float64Array
  readonly schedule: ScheduleSpec
  /** Of the drawn schedule that is run, as a share of the peak. */
  readonly error: number
  readonly power: 1 | 2
}

/** Refines the schedule of a run that took all its steps, from the mean square of its gradients over its seeds. */
export function refinementOf(
  tracks: readonly Track[],
  method: string,
  oracle: Choice,
  share: number,
): Refinement {
  const power = DIVIDING.includes(methods[method]!.family) ? 1 : 2
  const spread = spreadOf(oracle)
  const norms = Float64Array.from(tracks[0]!.rate, (_, t) => {
    const squares = tracks.reduce((sum, { gradientNorm }) => sum + gradientNorm[t]! ** 2, 0)
    return Math.sqrt(squares / tracks.length + 2 * spread ** 2)
  })
  const rates = refinedSchedule(norms, { share, power })
  const { points, error } = drawnFit(rates)
  const schedule = { kind: "drawn", points } as const
  return { norms, smooth: medianSmooth(norms, share), rates, schedule, error, power }
}

/**
 * The spread of a normal noise, which is the same everywhere and belongs to the norms that a method sees:
 * E|g|^2 = |grad f|^2 + 2 sigma^2 on the plane. Other noises are left aside.
 */
function spreadOf({ kind, sigma }: Choice): number {
  return kind === "gaussian"
    ? Number(sigma ?? defaultOf(oracles.gaussian!.keys.sigma!, "plane"))
    : 0
}

/** What a refined schedule found, in plain words. */
export function discovery(rates: ArrayLike<number>): string[] {
  const last = rates.length - 1
  let peak = 0
  let half = 0
  let farthest = 0
  for (let t = 0; t <= last; t++) {
    if (rates[t]! > rates[peak]!) peak = t
    if (rates[t]! >= 0.5) half = t
    farthest = Math.max(farthest, Math.abs(rates[t]! - (1 - t / last)))
  }
  const percent = (share: number) => `${Math.round(100 * share)} %`
  const warmUp = peak / last
  return [
    warmUp > 0.02 && rates[0]! < 0.95
      ? `A warm-up of ${percent(warmUp)} of the run found: it begins at ${percent(rates[0]!)} of the peak.`
      : "No warm-up found: the gradients are no longer at the start than later.",
    `Then decay to 0: the last rate above half of the peak is at ${percent(half / last)} of the run; linear decay has it at 50 %.`,
    farthest < 0.02
      ? "It is linear decay, as it must be for gradients of one size."
      : `From linear decay it differs by ${percent(farthest)} of the peak at most.`,
  ]
}
