import { hasNoise } from "../../catalog/oracles.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { Lab } from "../../state/lab.ts"
import type { Track } from "../../state/traces.ts"

/** Seeds of a noisy run. */
const SEEDS = 48
/** Seeds that are raced at once, between two looks at the progress bar. */
const PORTION = 24
/** Iterates that are kept at most: long races have fewer seeds. */
const MOST_ITERATES = 2 ** 20
const LEAST_SEEDS = 4

/** The runs of a scenario, each with many seeds. */
export interface Ensemble {
  readonly scenario: Scenario
  /** Of each run. */
  readonly seeds: number
  /** By place in the scenario and seed; none for a muted run. */
  readonly tracks: readonly (readonly Track[])[]
}

/** How many seeds each run has: one where nothing is drawn at random. */
export function seedsFor(scenario: Scenario): number {
  if (!hasNoise(scenario)) return 1
  const iterates = scenario.budget * Math.max(1, scenario.runs.filter(({ muted }) => !muted).length)
  return Math.max(LEAST_SEEDS, Math.min(SEEDS, Math.floor(MOST_ITERATES / iterates)))
}

/** Races every run with many seeds, its own first; null if no longer wanted. `tell` hears the share that is done. */
export async function raceSeeds(
  lab: Lab,
  scenario: Scenario,
  wanted: AbortSignal,
  tell: (share: number) => void,
): Promise<Ensemble | null> {
  const seeds = seedsFor(scenario)
  const tracks: Track[][] = scenario.runs.map(() => [])
  const heard = scenario.runs.flatMap(({ muted }, i) => (muted ? [] : [i]))
  for (let first = 0; first < seeds; first += PORTION) {
    const offsets = Array.from({ length: Math.min(PORTION, seeds - first) }, (_, i) => first + i)
    const runs = heard.flatMap((i) => {
      const run = scenario.runs[i]!
      return offsets.map((offset) => ({
        ...run,
        seed: ((run.seed ?? scenario.seed) + offset) >>> 0,
      }))
    })
    const raced = heard.length > 0 ? await lab.race({ ...scenario, runs }, wanted) : []
    if (!raced) return null
    for (const [k, track] of raced.entries())
      tracks[heard[Math.floor(k / offsets.length)]!]!.push(track)
    tell(Math.min(1, (first + PORTION) / seeds))
  }
  return { scenario, seeds, tracks }
}

/** The run that is looked into: the selected one if it was raced, else the first that was. */
export const shownIn = ({ tracks }: Ensemble, selected: number | null): number =>
  selected !== null && tracks[selected]?.length
    ? selected
    : tracks.findIndex(({ length }) => length > 0)

/** What a race depends on: all but how it is looked at. */
export const raceKey = ({ title: _, view: __, ...raced }: Scenario): string => JSON.stringify(raced)
