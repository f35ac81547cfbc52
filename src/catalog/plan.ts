import type { Batch, FormulaModule, RunSetting, ShaderModule } from "../core/batch.ts"
import { defaultOf, encode } from "../core/method.ts"
import type { Objective, Point } from "../core/objective.ts"
import type { Choice, ObjectiveSpec, RunSpec, Scenario } from "../core/scenario.ts"
import type { ScheduleKey } from "../core/schedule.ts"
import { methods, oracles, scheduleAliases, schedules, surfaces } from "./index.ts"
import { followMinima } from "./minima.ts"

/** A batch, with the places of its runs in the scenario. */
export interface PlannedBatch {
  readonly batch: Batch
  readonly indices: readonly number[]
}

/** An objective with everything that is known of it. */
export interface ResolvedObjective extends Objective {
  readonly minima: readonly Point[]
  /** f*, where it is known. */
  readonly minimum: number | undefined
}

/** Turns a valid scenario into batches: runs that can share a kernel share one. */
export function plan(scenario: Scenario): PlannedBatch[] {
  const groups = new Map<
    string,
    { batch: Omit<Batch, "runs">; runs: RunSetting[]; indices: number[] }
  >()
  scenario.runs.forEach((run, index) => {
    const { setting, ...batch } = planRun(run, scenario)
    const key = JSON.stringify(batch)
    const group = groups.get(key) ?? { batch, runs: [], indices: [] }
    groups.set(key, group)
    group.runs.push(setting)
    group.indices.push(index)
  })
  return [...groups.values()].map(({ batch, runs, indices }) => ({
    batch: { ...batch, runs },
    indices,
  }))
}

function planRun(run: RunSpec, scenario: Scenario): Omit<Batch, "runs"> & { setting: RunSetting } {
  const { hyper } = methods[run.method]!
  const objective = resolveObjective(run.objective ?? scenario.objective)
  const schedule = resolveSchedule(run.schedule ?? scenario.schedule, scenario.budget)
  const oracle = resolveOracle(run.oracle ?? scenario.oracle)
  return {
    space: "plane",
    method: { id: run.method, parameters: Object.keys(hyper) },
    objective: formulaModule(objective),
    schedule: schedule.module,
    oracle: oracle.module,
    budget: scenario.budget,
    setting: {
      start: run.start ?? scenario.start,
      hyper: Object.entries(hyper).map(([key, entry]) =>
        encode(entry, run.hyper[key] ?? defaultOf(entry, "plane")),
      ),
      objective: Object.values(objective.parameters),
      schedule: schedule.values,
      oracle: oracle.values,
      seed: run.seed ?? scenario.seed,
      // One lane for all: methods that are compared see the same noise.
      lane: 0,
    },
  }
}

/** The source of an objective as a kernel links it. */
export const formulaModule = ({ formula, parameters }: Objective): FormulaModule => ({
  formula,
  parameters: Object.keys(parameters),
})

/** Looks up a surface, or takes a typed formula as it is. */
export function resolveObjective(spec: ObjectiveSpec): ResolvedObjective {
  if ("formula" in spec) return { ...spec, minima: [], minimum: undefined }
  const { formula, parameters = {}, domain, minima, minimum } = surfaces[spec.surface]!
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => [name, spec.parameters?.[name] ?? value]),
  )
  const resolved = { formula, parameters: values, domain: spec.domain ?? domain, minima, minimum }
  const isDefault = Object.entries(parameters).every(([name, { value }]) => values[name] === value)
  if (isDefault || minima.length === 0) return resolved
  const followed = followMinima(formula, values, minima)
  return {
    ...resolved,
    minima: followed.map(({ at }) => at),
    minimum: followed.length > 0 ? Math.min(...followed.map(({ value }) => value)) : undefined,
  }
}

function resolveSchedule(
  choice: Choice,
  budget: number,
): { module: FormulaModule; values: number[] } {
  const alias = scheduleAliases[choice.kind]
  const { keys, rate } = schedules[alias?.kind ?? choice.kind]!
  const shape = String(alias?.shape ?? choice.shape ?? Object.keys(rate)[0])
  return {
    module: {
      formula: typeof rate === "string" ? rate : rate[shape]!,
      parameters: Object.keys(keys),
    },
    values: Object.entries(keys).map(([name, key]) =>
      Number(choice[name] ?? defaultOfKey(key, budget)),
    ),
  }
}

/** The value of a schedule's key when nothing is said: steps follow the budget. */
export const defaultOfKey = ({ default: value }: ScheduleKey, budget: number): number =>
  typeof value === "number" ? value : Math.round(value.ofBudget * budget)

function resolveOracle({ kind, ...choice }: Choice): { module: ShaderModule; values: number[] } {
  const { keys } = oracles[kind]!
  return {
    module: { id: kind, parameters: Object.keys(keys) },
    values: Object.entries(keys).map(([name, key]) => Number(choice[name] ?? key.default)),
  }
}
