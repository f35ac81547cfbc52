import type { PlannedEnsemble, Starts } from "../core/ensemble.ts"
import type { Scenario } from "../core/scenario.ts"
import { plan, resolveObjective } from "./plan.ts"
import { targetsOf } from "./survey.ts"

/** Turns one run of a valid scenario into an ensemble of its members. */
export function planEnsemble(
  scenario: Scenario,
  run: number,
  members: number,
  starts: Starts,
): PlannedEnsemble {
  // Its place in the list says whether it draws its own noise.
  const planned = plan(scenario).find(({ indices }) => indices.includes(run))!
  const { runs, budget, ...batch } = planned.batch
  const targets = targetsOf(resolveObjective(scenario.runs[run]!.objective ?? scenario.objective))
  const own = runs[planned.indices.indexOf(run)]!
  return {
    module: { batch, targets: targets.length },
    numbers: { members, run: own, starts, steps: budget, targets },
  }
}
