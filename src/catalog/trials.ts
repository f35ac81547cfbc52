import type { RunSetting } from "../core/batch.ts"
import { priceOf } from "../core/callCost.ts"
import { encode, type HyperValue, isInForce, type NumberHyper } from "../core/method.ts"
import type { Domain, Point } from "../core/objective.ts"
import type { Scenario, ScheduleSpec } from "../core/scenario.ts"
import type { TrialsModule } from "../core/trials.ts"
import { findMinima } from "./findMinima.ts"
import { methods } from "./index.ts"
import { defaultOn, plan, resolveObjective } from "./plan.ts"
import { isDrawn, resolveSchedule } from "./resolveSchedule.ts"

/** A hyper-parameter that can be searched, with the value that the run has. */
export interface Tunable {
  readonly key: string
  readonly hyper: NumberHyper
  readonly value: number
}

/** What an engine needs to try other numbers with one run. */
export interface PlannedTrials {
  readonly module: TrialsModule
  /** The learning rate first; where it has no effect, whichever number comes first. */
  readonly tunables: readonly Tunable[]
  /** f*, or the lowest minimum found in the box; null where there is none. */
  readonly floor: number | null
  readonly start: Point
  readonly domain: Domain
  /** The run with other numbers in place of those it has. */
  settingOf(values: Readonly<Record<string, number>>): RunSetting
}

/**
 * Turns one run of a valid scenario into trials that may each make so many oracle calls, counted in gradients. Schedules
 * stretch over the steps that these buy, by the calls that the catalogue says a step makes.
 */
export function planTrials(scenario: Scenario, run: number, calls: number): PlannedTrials {
  const spec = scenario.runs[run]!
  const method = methods[spec.method]!
  const steps = Math.max(1, Math.floor(calls / priceOf(method.oracles)))
  // The run keeps its place among the others, which is the lane of its noise.
  const batches = plan({ ...scenario, budget: steps })
  const found = batches.find(({ indices }) => indices.includes(run))!
  const { runs, budget: _, ...module } = found.batch
  const template = runs[found.indices.indexOf(run)]!
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const entries = Object.entries(method.hyper)
  const current = (key: string): HyperValue =>
    spec.hyper[key] ?? defaultOn(objective, method.hyper[key]!)
  // Switches and choices stay as they are, and so does what follows from the objective.
  const tunables = entries.flatMap(([key, hyper]) =>
    isNumber(hyper) && !hyper.follows && isInForce(hyper, current)
      ? [{ key, hyper, value: Number(current(key)) }]
      : [],
  )
  const schedule = spec.schedule ?? scenario.schedule
  const scheduleValues = valuesOfSchedules(schedule, spec.scheduled ?? {}, steps)
  return {
    module,
    tunables: tunables.toSorted((a, b) => Number(b.key === "lr") - Number(a.key === "lr")),
    floor: objective.minimum ?? findMinima(objective, objective.minima)[0]?.value ?? null,
    start: template.start,
    domain: objective.domain,
    settingOf(values) {
      const numbers = Object.fromEntries(
        entries.map(([key, hyper]) => [key, values[key] ?? encode(hyper, current(key))]),
      )
      return { ...template, hyper: Object.values(numbers), schedule: scheduleValues(numbers) }
    },
  }
}

const isNumber = (hyper: { readonly default: HyperValue }): hyper is NumberHyper =>
  typeof hyper.default === "number"

/** The numbers of a run's schedules, which may follow the numbers that they schedule; tables are drawn once. */
function valuesOfSchedules(
  ofRate: ScheduleSpec,
  others: Readonly<Record<string, ScheduleSpec>>,
  steps: number,
): (numbers: Readonly<Record<string, number>>) => readonly number[] {
  const all = Object.entries({ lr: ofRate, ...others }).map(([key, spec]) => {
    const of = (number: number) => resolveSchedule(spec, steps, number).values
    const drawn = isDrawn(spec) ? of(0) : null
    return (numbers: Readonly<Record<string, number>>) => drawn ?? of(numbers[key]!)
  })
  return (numbers) => all.flatMap((values) => values(numbers))
}
