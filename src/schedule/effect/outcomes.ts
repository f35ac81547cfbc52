import { quantile } from "../../analysis/bands.ts"
import { floorOfAll, lossCurves } from "./effectSeries.ts"
import { runLabels } from "./labels.ts"
import type { Ensemble } from "./seeds.ts"

/** How the seeds of a run ended. */
export interface Outcome {
  readonly run: number
  readonly name: string
  readonly slot: number
  /** Of the losses after the last step; infinite where so many diverged. */
  readonly median: number
  readonly lower: number
  readonly upper: number
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
    const sorted = Float64Array.from(ends).sort()
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
      number,
      number,
      number,
    ]
    const diverged = tracks[run]!.filter(({ divergedAt }) => divergedAt !== null).length
    const share = diverged / tracks[run]!.length
    return { run, name: labels[run]!, slot, median, lower, upper, diverged: share }
  })
}

/** The table as comma-separated values with all digits. */
export function csvOf(outcomes: readonly Outcome[], budget: number, seeds: number): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = outcomes.map(({ name, median, lower, upper, diverged }) =>
    [cell(name), budget, seeds, median, lower, upper, diverged].join(","),
  )
  return `${["run,steps,seeds,median_loss,lower_quartile,upper_quartile,share_diverged", ...rows].join("\n")}\n`
}
