import { axisOf } from "../../analysis/search/axis.ts"
import { scoresOf } from "../../analysis/search/score.ts"
import { type Configuration, type Tuned, tune } from "../../analysis/search/tune.ts"
import { planTrials, type Tunable } from "../../catalog/trials.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { Lab } from "../../state/lab.ts"
import { runNames } from "../../state/names.ts"
import { startsOf } from "../../state/scenario/parse.ts"
import type { Settings } from "./settings.ts"
import { startsFor } from "./starts.ts"

/** What the search of one run found. */
export interface Row {
  /** Place of the run in the scenario that was searched. */
  readonly run: number
  readonly name: string
  readonly slot: number
  readonly method: string
  /** The numbers that were searched, with their best values. */
  readonly found: readonly Found[]
  /** f*, or the lowest minimum found in the box. */
  readonly floor: number
  readonly tuned: Tuned
}

/** A hyper-parameter and its best value. */
export interface Found extends Tunable {
  readonly best: number
}

/** Searches the hyper-parameters of one run; null if it is no longer wanted. Throws where there is no f* to compare with. */
export async function tuneRun(
  lab: Pick<Lab, "trials">,
  scenario: Scenario,
  run: number,
  { extent, configurations, calls, starts: count, seeds, tolerance }: Settings,
  wanted: AbortSignal,
  tell: (share: number) => void,
): Promise<Row | null> {
  const spec = scenario.runs[run]!
  const name = runNames(scenario.runs)[run]!
  const planned = planTrials(scenario, run, calls)
  const { module, floor, tunables } = planned
  if (floor === null)
    throw new Error(
      `${name}: no minimum of this surface is known or found in its box, so there is no gap to compare. Choose another surface, or a box that holds a minimum.`,
    )
  const [first, ...others] = tunables.map(({ hyper: { range, scale, step } }) =>
    axisOf(range, scale, step === 1 ? 1 : 0),
  )
  if (!first) throw new Error(`${name} has no number to search.`)
  const suggested = startsOf(spec.objective ?? scenario.objective)
  const starts = startsFor(planned.start, suggested, planned.domain, count, scenario.seed)
  const valuesOf = (configuration: Configuration) =>
    Object.fromEntries(tunables.map(({ key }, i) => [key, configuration[i]!]))
  const search = {
    axes: [first, ...others] as const,
    own: tunables.map(({ value }) => value),
    extent,
    configurations,
    seed: scenario.seed,
  }
  const tuned = await tune(search, async (tried, before, share) => {
    const order = {
      configurations: tried.map((one) => planned.settingOf(valuesOf(one))),
      starts,
      seeds,
      calls,
      floor,
      tolerance,
    }
    const endings = await lab.trials(module, order, wanted, (done) => tell(before + share * done))
    return endings && scoresOf(endings, starts.length * seeds, floor)
  })
  if (!tuned) return null
  const searched = extent === "all" ? tunables : tunables.slice(0, 1)
  return {
    run,
    name,
    slot: spec.slot ?? 0,
    method: spec.method,
    found: searched.map((tunable, i) => ({ ...tunable, best: tuned.best[i]! })),
    floor,
    tuned,
  }
}
