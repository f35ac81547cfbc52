import { bandOf } from "../../analysis/bands.ts"
import { oracles } from "../../catalog/index.ts"
import { defaultOf } from "../../core/method.ts"
import type { Choice, RunSpec, Scenario } from "../../core/scenario.ts"
import type { Lab } from "../../state/lab.ts"
import { lastStep } from "../../state/track.ts"

/** Batch sizes, and rates as multiples of the run's: half octaves. */
export const BATCHES = Array.from({ length: 10 }, (_, i) => 2 ** i)
const FACTORS = Array.from({ length: 17 }, (_, i) => 2 ** ((i - 12) / 2))
const SEEDS = 8
/** Run-steps of the whole search. */
const MOST = 2 ** 22

/** The rate that ended lowest with batches of one size. */
export interface BestRate {
  readonly batch: number
  readonly rate: number
  /** The median loss at the end. */
  readonly loss: number
  /** It is the smallest or the largest that was tried: the best may be beyond. */
  readonly isEdge: boolean
}

/** Noises whose spread falls like one over the square root of the batch size. */
export const canBatch = ({ kind }: Choice): boolean => kind === "gaussian" || kind === "student-t"

/** Steps of each race, so that the whole search stays affordable. */
export const stepsOf = ({ budget }: Scenario): number =>
  Math.min(budget, Math.floor(MOST / (BATCHES.length * FACTORS.length * SEEDS)))

/** The noise of a mean over a batch. */
function batched(oracle: Choice, batch: number): Choice {
  const sigma = Number(oracle.sigma ?? defaultOf(oracles[oracle.kind]!.keys.sigma!, "plane"))
  return { ...oracle, sigma: sigma / Math.sqrt(batch) }
}

/** Finds the best rate of a run for batches of one size; null if no longer wanted. */
export async function bestRate(
  lab: Lab,
  scenario: Scenario,
  run: RunSpec,
  rate: number,
  batch: number,
  wanted: AbortSignal,
): Promise<BestRate | null> {
  const rates = FACTORS.map((factor) => rate * factor)
  const oracle = batched(run.oracle ?? scenario.oracle, batch)
  const seed = run.seed ?? scenario.seed
  const runs = rates.flatMap((lr) =>
    Array.from({ length: SEEDS }, (_, i) => ({
      ...run,
      hyper: { ...run.hyper, lr },
      oracle,
      seed: (seed + i) >>> 0,
    })),
  )
  const tracks = await lab.race({ ...scenario, budget: stepsOf(scenario), runs }, wanted)
  if (!tracks) return null
  const ends = tracks.map((track) =>
    track.divergedAt === null ? track.value[lastStep(track)]! : Number.POSITIVE_INFINITY,
  )
  const medians = rates.map((_, i) => {
    const column = ends.slice(i * SEEDS, (i + 1) * SEEDS)
    return bandOf(column.map((end) => [end])).median[0]!
  })
  const best = medians.indexOf(Math.min(...medians))
  const isEdge = best === 0 || best === rates.length - 1
  return { batch, rate: rates[best]!, loss: medians[best]!, isEdge }
}
