import type { Batch, FormulaModule, OracleModule, RunSetting } from "../core/batch.ts"
import { defaultOf, encode, type Hyper, type HyperValue } from "../core/method.ts"
import type { Objective, Point } from "../core/objective.ts"
import type { Choice, ObjectiveSpec, RunSpec, Scenario } from "../core/scenario.ts"
import { CLIP, methods, oracles, surfaces } from "./index.ts"
import { followMinima } from "./minima.ts"
import { resolveSchedule } from "./resolveSchedule.ts"
import { affineOf, apply, transformed } from "./transform.ts"

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
    const { setting, ...batch } = planRun(run, index, scenario)
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

function planRun(
  run: RunSpec,
  index: number,
  scenario: Scenario,
): Omit<Batch, "runs"> & { setting: RunSetting } {
  const { hyper } = methods[run.method]!
  const objective = resolveObjective(run.objective ?? scenario.objective)
  const { budget } = scenario
  const numbers = Object.fromEntries(
    Object.entries(hyper).map(([key, entry]) => [
      key,
      encode(entry, run.hyper[key] ?? defaultOn(objective, entry)),
    ]),
  )
  const schedule = resolveSchedule(run.schedule ?? scenario.schedule, budget, numbers.lr!)
  const others = Object.entries(run.scheduled ?? {}).map(([key, spec]) => ({
    key,
    ...resolveSchedule(spec, budget, numbers[key]!),
  }))
  const oracle = resolveOracle(run.oracle ?? scenario.oracle, objective)
  return {
    space: "plane",
    method: { id: run.method, parameters: Object.keys(hyper) },
    objective: formulaModule(objective),
    schedule: schedule.module,
    scheduled: others.map(({ key, module }) => ({ key, module })),
    oracle: oracle.module,
    constrained: objective.constrained,
    budget,
    setting: {
      start: run.start ?? scenario.start,
      hyper: Object.values(numbers),
      objective: Object.values(objective.parameters),
      schedule: [schedule, ...others].flatMap(({ values }) => values),
      oracle: oracle.values,
      box: objective.constrained
        ? [0, 1].flatMap((end) => objective.domain.map((axis) => axis[end]!))
        : [],
      seed: run.seed ?? scenario.seed,
      // In one lane all see the same noise, which is how methods are compared.
      lane: scenario.noise === "own" ? index : 0,
    },
  }
}

/** The value that a hyper-parameter takes on an objective when nothing is said. */
export function defaultOn({ minimum }: ResolvedObjective, hyper: Hyper): HyperValue {
  const follows = "follows" in hyper && hyper.follows === "minimum"
  return follows && minimum !== undefined ? minimum : defaultOf(hyper, "plane")
}

/** The source of an objective as a kernel links it. */
export const formulaModule = ({ formula, parameters }: Objective): FormulaModule => ({
  formula,
  parameters: Object.keys(parameters),
})

/** An objective as runs meet it, with its transform in the formula. */
export function resolveObjective(spec: ObjectiveSpec): ResolvedObjective {
  const plain = plainObjective(spec)
  if (!spec.transform) return plain
  const { formula, parameters } = transformed(plain.formula, spec.transform, plain.domain)
  const there = affineOf(spec.transform, plain.domain)
  return {
    ...plain,
    formula,
    parameters: { ...plain.parameters, ...parameters },
    minima: plain.minima.map((at) => apply(there, at)),
  }
}

/** An objective as it is written, without its transform: looks up a surface, or takes a typed formula as it is. */
export function plainObjective(spec: ObjectiveSpec): ResolvedObjective {
  if ("formula" in spec) {
    const { formula, parameters, domain, constrained = false } = spec
    return { formula, parameters, domain, constrained, minima: [], minimum: undefined }
  }
  const surface = surfaces[spec.surface]!
  const { formula, parameters = {}, domain, minima, minimum } = surface
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => [name, spec.parameters?.[name] ?? value]),
  )
  const resolved = {
    formula,
    parameters: values,
    domain: spec.domain ?? domain,
    constrained: spec.constrained ?? surface.constrained ?? false,
    minima,
    minimum,
  }
  // Outside the box that it is kept in, such a surface goes lower.
  if (surface.constrained && (spec.domain || !resolved.constrained))
    return { ...resolved, minima: [], minimum: undefined }
  const isDefault = Object.entries(parameters).every(([name, { value }]) => values[name] === value)
  if (isDefault || minima.length === 0) return resolved
  const followed = followMinima(formula, values, minima)
  return {
    ...resolved,
    minima: followed.map(({ at }) => at),
    minimum: followed.length > 0 ? Math.min(...followed.map(({ value }) => value)) : undefined,
  }
}

function resolveOracle(
  { kind, ...choice }: Choice,
  objective: ResolvedObjective,
): { module: OracleModule; values: number[] } {
  const clipped = Number(choice.clip ?? 0) > 0
  const keys = { ...oracles[kind]!.keys, ...(clipped && { clip: CLIP }) }
  return {
    module: { id: kind, parameters: Object.keys(keys), ...(clipped && { clipped }) },
    values: Object.entries(keys).map(([name, key]) =>
      encode(key, (choice[name] as HyperValue | undefined) ?? defaultOn(objective, key)),
    ),
  }
}
