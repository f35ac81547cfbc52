import type { RunSpec, Scenario } from "../core/scenario.ts"
import { titleOf } from "./scenario/parse.ts"
import { freeSlot } from "./scenario/slots.ts"

/**
 * Returns a scenario as a link carries it: without what parseScenario fills in, except numbers of the catalogue, which
 * may change and must not change the link.
 */
export function brief({ version: _, ...scenario }: Scenario): object {
  const { title, objective, oracle, schedule, start, budget, seed, noise, runs, view } = scenario
  return {
    ...(title !== titleOf(objective) && { title }),
    objective,
    ...(!isOnly(oracle, "exact") && { oracle }),
    ...(!isOnly(schedule, "constant") && { schedule }),
    start,
    budget,
    ...(seed !== 1 && { seed }),
    ...(noise && { noise }),
    runs: briefRuns(runs),
    ...(Object.values(view).some((value) => value !== undefined) && { view }),
  }
}

/** True for a choice of a kind without any keys. */
const isOnly = (choice: { readonly kind: string }, kind: string) =>
  choice.kind === kind && Object.keys(choice).length === 1

/** Slots are left out where every run has the one that it would be given. */
function briefRuns(runs: readonly RunSpec[]): object[] {
  const isUsual = runs.every(({ slot }, i) => slot === freeSlot(runs.slice(0, i)))
  return runs.map(({ slot, hyper, method, ...rest }) => ({
    method,
    ...(Object.keys(hyper).length > 0 && { hyper }),
    ...rest,
    ...(!isUsual && { slot }),
  }))
}
