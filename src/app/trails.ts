import type { Scenario } from "../core/scenario.ts"
import { averagePath } from "../state/averages.ts"
import { mapRunOf } from "../state/mapRun.ts"
import { runNames } from "../state/names.ts"
import type { Traces } from "../state/traces.ts"
import { lastStep } from "../state/track.ts"
import type { Trail } from "../view/stage.ts"
import { boundsOf } from "./bounds.ts"
import type { Entry } from "./startAll.ts"

/** A trail with the place of its run in the scenario. */
export interface PlacedTrail {
  readonly run: number
  readonly trail: Trail
}

/** Returns what the stage draws: every run that has been read back, with its buffer on the GPU if there is one. */
export function trailsOf(
  scenario: Scenario,
  { tracks }: Traces,
  entries: readonly Entry[],
  selected: number | null,
  groundOf: (run: number) => number,
  echoOf: (run: number) => Float64Array | undefined,
): PlacedTrail[] {
  const {
    runs,
    budget,
    view: { averages },
  } = scenario
  const names = runNames(runs)
  const bounds = boundsOf(scenario)
  const paths = pathsOf(entries)
  return runs.flatMap(({ slot = 0, start }, run) => {
    const track = tracks[run]
    if (!track) return []
    const trail: Trail = {
      name: names[run]!,
      slot,
      selected: run === selected,
      wears: run === mapRunOf({ scenario, selected }),
      start,
      ground: groundOf(run),
      x: track.x,
      steps: lastStep(track),
      divergedAt: track.divergedAt,
      echo: echoOf(run),
      average: averages ? averagePath(track, averages, budget) : undefined,
      bound: bounds[run],
      path: paths.get(run),
    }
    return [{ run, trail }]
  })
}

function pathsOf(entries: readonly Entry[]): Map<number, NonNullable<Trail["path"]>> {
  return new Map(
    entries.flatMap(({ simulation: { path, batch }, indices }) =>
      path
        ? indices.map(
            (index, run) => [index, { buffer: path, runs: batch.runs.length, run }] as const,
          )
        : [],
    ),
  )
}
