import { ratesOf } from "../catalog/rates.ts"
import type { Scenario } from "../core/scenario.ts"
import { scheduleName } from "../panels/scheduleItems.tsx"
import { runNames } from "../state/names.ts"
import { peakRate } from "../state/peakRate.ts"
import type { Edited } from "./target.ts"

/** A curve on the plot. */
export interface Curve {
  readonly name: string
  /** The run whose own it is; null for the common one. */
  readonly run: number | null
  /** Colour and dash; null is ink. */
  readonly slot: number | null
  readonly rates: ArrayLike<number>
}

/** The curve that is edited. */
export function editedCurve({ budget, runs }: Scenario, edited: Edited): Curve {
  const { spec, peak, target } = edited
  return {
    name: scheduleName(spec.kind),
    run: target.run,
    slot: target.run === null ? null : (runs[target.run]!.slot ?? 0),
    rates: ratesOf(spec, budget, peak),
  }
}

/** The other curves of the same number: the common one, and those that runs have of their own. */
export function otherCurves(scenario: Scenario, { target, reference }: Edited): readonly Curve[] {
  const { runs, budget, schedule } = scenario
  const names = runNames(runs)
  // Shapes name the curves, unless two have the same.
  const kinds = runs.map(
    (run) => (target.of === "lr" ? run.schedule : run.scheduled?.[target.of])?.kind,
  )
  const own = runs.flatMap((run, i): Curve[] => {
    const spec = target.of === "lr" ? run.schedule : run.scheduled?.[target.of]
    if (!spec || i === target.run || run.muted) return []
    const rates = ratesOf(spec, budget, peakRate(run, target.of))
    const isOnly = kinds.filter((kind) => kind === spec.kind).length === 1
    const name = isOnly ? scheduleName(spec.kind) : names[i]!
    return [{ name, run: i, slot: run.slot ?? 0, rates }]
  })
  const isCommonSeen = target.of === "lr" && target.run !== null
  if (!isCommonSeen || runs.every((run) => run.schedule)) return own
  const follower = runs.find((run) => !run.schedule) ?? runs[reference!]!
  const rates = ratesOf(schedule, budget, peakRate(follower))
  return [{ name: scheduleName(schedule.kind), run: null, slot: null, rates }, ...own]
}
