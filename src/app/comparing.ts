import { amountsOf, CHANGES, type Change, trialsOf } from "../catalog/invariance.ts"
import { plan } from "../catalog/plan.ts"
import { apply } from "../catalog/transform.ts"
import { comparePaths, type Deviation } from "../core/comparePaths.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import type { Comparison } from "../state/comparisons.ts"
import { runNames } from "../state/names.ts"
import type { Ravine } from "../state/react.ts"
import type { Track } from "../state/traces.ts"
import { lastStep } from "../state/track.ts"
import { Latest } from "./latest.ts"

/** Steps that are compared at most. */
const STEPS = 200
/** Milliseconds between two comparisons. */
const REST = 250

/** Compares the paths of the runs on the plain and on changed surfaces while someone looks. Returns the function that stops it. */
export function startComparing(
  { store, comparisons }: Ravine,
  processor: () => Promise<Engine>,
): () => void {
  const work = new Latest(async () => {
    const { scenario } = store.getState()
    const amounts = amountsOf(scenario)
    try {
      const runs = await compare(await processor(), scenario)
      comparisons.update({ amounts, runs, problem: null })
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      comparisons.update({ amounts, runs: [], problem })
    }
  }, REST)
  const stop = store.subscribe((state, before) => {
    if (!state.comparing) return
    if (!before.comparing) comparisons.update(null)
    if (!before.comparing || state.scenario !== before.scenario) work.ask()
  })
  return () => {
    stop()
    work.end()
  }
}

/** Runs every trial of a scenario and compares the paths; muted runs are left out. */
export async function compare(engine: Engine, scenario: Scenario): Promise<Comparison[]> {
  const names = runNames(scenario.runs)
  const heard = scenario.runs.flatMap((run, i) => (run.muted ? [] : [{ run, name: names[i]! }]))
  const amounts = amountsOf(scenario)
  const { scenario: all, trials } = trialsOf(
    { ...scenario, runs: heard.map(({ run }) => run) },
    amounts,
  )
  const tracks = await race(engine, all)
  return heard.map(({ run, name }, i) => {
    const paths = tracks
      .slice(i * trials.length, (i + 1) * trials.length)
      .map((track) => ({ x: track.x, steps: lastStep(track) }))
    const plain = paths[trials.findIndex(({ change }) => change === "none")]!
    const nudged = paths[trials.findIndex(({ change }) => change === "nudge")]!
    const deviationOf = (change: Change): Deviation => {
      const at = trials.findIndex((trial) => trial.change === change)
      return comparePaths(paths[at]!, plain, nudged, (p) => apply(trials[at]!.there, p))
    }
    const changes = Object.fromEntries(CHANGES.map((change) => [change, deviationOf(change)]))
    return { name, slot: run.slot ?? 0, changes: changes as Comparison["changes"] }
  })
}

/** The first steps of all runs; schedules keep the horizon of the whole budget. */
async function race(engine: Engine, scenario: Scenario): Promise<Track[]> {
  const tracks: Track[] = []
  for (const { batch, indices } of plan(scenario)) {
    using simulation = await engine.start({ ...batch, budget: Math.min(STEPS, batch.budget) })
    simulation.advance(STEPS)
    const { runs } = await simulation.read()
    for (const [i, run] of runs.entries()) tracks[indices[i]!] = run
  }
  return tracks
}
