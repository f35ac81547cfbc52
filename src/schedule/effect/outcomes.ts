import { type Level, levelOf } from "../../analysis/noiseFloor.ts"
import { csvText } from "../../ui/tableText.ts"
import { floorOfAll, floorOfNoise, lossCurves } from "./effectSeries.ts"
import { runLabels } from "./labels.ts"
import type { Ensemble } from "./seeds.ts"

/** How the seeds of a run ended: the level of their losses after the last step, infinite where so many diverged. */
export interface Outcome extends Level {
  readonly run: number
  readonly name: string
  readonly slot: number
  /** What noise kept the loss at over the last tenth of the steps; null without noise. */
  readonly noiseFloor: Level | null
  /** Share of the seeds that diverged. */
  readonly diverged: number
}

/** Returns how every run ended that has been raced. */
export function outcomesOf(ensemble: Ensemble): Outcome[] {
  const { scenario, tracks } = ensemble
  const labels = runLabels(scenario)
  const { floor } = floorOfAll(ensemble)
  return scenario.runs.flatMap(({ slot = 0 }, run) => {
    if (tracks[run]!.length === 0) return []
    const ends = lossCurves(tracks[run]!, floor).map((curve) => curve.at(-1)!)
    const diverged = tracks[run]!.filter(({ divergedAt }) => divergedAt !== null).length
    const share = diverged / tracks[run]!.length
    return {
      run,
      name: labels[run]!,
      slot,
      ...levelOf(ends),
      noiseFloor: floorOfNoise(ensemble, run, floor),
      diverged: share,
    }
  })
}

/** The table as comma-separated values with all digits. */
export function csvOf(outcomes: readonly Outcome[], budget: number, seeds: number): string {
  const levels = (level: Level | null) => [
    level?.median ?? null,
    level?.lower ?? null,
    level?.upper ?? null,
  ]
  return csvText([
    HEAD,
    ...outcomes.map(({ name, noiseFloor, diverged, ...ends }) => [
      name,
      budget,
      seeds,
      ...levels(ends),
      diverged,
      ...levels(noiseFloor),
    ]),
  ])
}

const HEAD =
  "run,steps,seeds,median_loss,lower_quartile,upper_quartile,share_diverged,noise_floor,floor_lower_quartile,floor_upper_quartile".split(
    ",",
  )
