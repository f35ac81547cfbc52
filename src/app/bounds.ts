import { methods } from "../catalog/index.ts"
import { defaultOn, resolveObjective } from "../catalog/plan.ts"
import type { Bound } from "../core/method.ts"
import type { RunSpec, Scenario } from "../core/scenario.ts"
import { runNames } from "../state/names.ts"
import { exact } from "../ui/numberText.ts"

/** The sets that weight decay keeps the runs in, run by run. */
export const boundsOf = (scenario: Scenario): (Bound | undefined)[] =>
  scenario.runs.map((run) => boundOf(run, scenario))

function boundOf(run: RunSpec, scenario: Scenario): Bound | undefined {
  const { hyper, bound } = methods[run.method]!
  if (!bound || run.muted) return undefined
  const objective = resolveObjective(run.objective ?? scenario.objective)
  const values = Object.entries(hyper).map(([key, entry]) => [
    key,
    run.hyper[key] ?? defaultOn(objective, entry),
  ])
  return bound(Object.fromEntries(values))
}

/** What the outlines on the landscape say: "Lion ends within |x|, |y| ≤ 2." */
export function boundsText(scenario: Scenario): string {
  if (scenario.view.bounds === false) return ""
  const names = runNames(scenario.runs)
  return boundsOf(scenario)
    .flatMap((bound, i) => {
      if (!bound) return []
      const set = bound.shape === "box" ? "|x|, |y|" : "√(x² + y²)"
      return [`${names[i]} ends within ${set} ≤ ${exact(Number(bound.radius.toPrecision(3)))}.`]
    })
    .join(" ")
}
