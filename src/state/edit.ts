import { methods } from "../catalog/index.ts"
import type { HyperValue } from "../core/method.ts"
import type { Point } from "../core/objective.ts"
import type { Choice, RunSpec, Scenario, ScheduleSpec } from "../core/scenario.ts"
import { freeSlot } from "./scenario/slots.ts"

/** Returns the scenario with another value of one hyper-parameter. */
export function withHyper(
  scenario: Scenario,
  run: number,
  key: string,
  value: HyperValue,
): Scenario {
  return editRun(scenario, run, (spec) => ({ ...spec, hyper: { ...spec.hyper, [key]: value } }))
}

/** Returns the scenario with other values of several hyper-parameters of one run. */
export const withHypers = (
  scenario: Scenario,
  run: number,
  values: Readonly<Record<string, HyperValue>>,
): Scenario => editRun(scenario, run, (spec) => ({ ...spec, hyper: { ...spec.hyper, ...values } }))

/** Returns the scenario with a run of another method in its place; hyper-parameters that both have are kept. */
export function withMethod(scenario: Scenario, run: number, method: string): Scenario {
  const { hyper } = methods[method]!
  const has = ([key]: [string, unknown]) => key !== "lr" && key in hyper
  return editRun(scenario, run, ({ scheduled, ...spec }) => {
    const kept = Object.entries(scheduled ?? {}).filter(
      ([key]) => typeof hyper[key]?.default === "number",
    )
    return {
      ...spec,
      method,
      hyper: Object.fromEntries(Object.entries(spec.hyper).filter(has)),
      ...(kept.length > 0 && { scheduled: Object.fromEntries(kept) }),
    }
  })
}

/** Returns the scenario with one more run. */
export function withRun(scenario: Scenario, method: string): Scenario {
  const run: RunSpec = { method, hyper: {}, slot: freeSlot(scenario.runs) }
  return { ...scenario, runs: [...scenario.runs, run] }
}

export function withoutRun(scenario: Scenario, run: number): Scenario {
  return { ...scenario, runs: scenario.runs.filter((_, i) => i !== run) }
}

/** Returns the scenario with a copy of a run after it, in a colour of its own. */
export function withCopy(scenario: Scenario, run: number): Scenario {
  const copy = { ...scenario.runs[run]!, slot: freeSlot(scenario.runs) }
  return { ...scenario, runs: scenario.runs.toSpliced(run + 1, 0, copy) }
}

/** Returns the scenario with a copy of a run at the end that begins elsewhere and is seen, in a colour of its own. */
export function withRunFrom(scenario: Scenario, run: number, start: Point): Scenario {
  const { muted: _, ...spec } = scenario.runs[run]!
  return {
    ...scenario,
    runs: [...scenario.runs, { ...spec, start, slot: freeSlot(scenario.runs) }],
  }
}

/** Returns the scenario with a run moved to another place in the list. */
export function withPlace(scenario: Scenario, run: number, place: number): Scenario {
  const rest = scenario.runs.toSpliced(run, 1)
  return { ...scenario, runs: rest.toSpliced(place, 0, scenario.runs[run]!) }
}

/** Returns the scenario with a run in another colour; whichever run had it takes the old one. */
export function withSlot(scenario: Scenario, run: number, slot: number): Scenario {
  const old = scenario.runs[run]!.slot
  const runs = scenario.runs.map((spec, i) => {
    if (i === run) return { ...spec, slot }
    return spec.slot === slot ? { ...spec, slot: old } : spec
  })
  return { ...scenario, runs }
}

/** Returns the scenario with a run muted or heard again. */
export function withMute(scenario: Scenario, run: number, muted: boolean): Scenario {
  return editRun(scenario, run, (spec) => mute(spec, muted))
}

/** Returns the scenario with one run alone; if it is alone, with all of them. */
export function withSolo(scenario: Scenario, run: number): Scenario {
  const all = isSolo(scenario.runs, run)
  return { ...scenario, runs: scenario.runs.map((spec, i) => mute(spec, !all && i !== run)) }
}

/** True if a run is the only one that is not muted. */
export function isSolo(runs: readonly RunSpec[], run: number): boolean {
  return runs.length > 1 && runs.every(({ muted }, i) => Boolean(muted) === (i !== run))
}

function mute(spec: RunSpec, muted: boolean): RunSpec {
  if (Boolean(spec.muted) === muted) return spec
  const { muted: _, ...rest } = spec
  return muted ? { ...rest, muted } : rest
}

/** What a run may have of its own instead of the scenario's. */
export const OWN = ["start", "schedule", "oracle", "seed", "objective"] as const
export type Own = (typeof OWN)[number]

/** Returns the scenario with a setting of one run; undefined gives it the common one again. */
export function withOwn<K extends Own>(
  scenario: Scenario,
  run: number,
  key: K,
  value: RunSpec[K],
): Scenario {
  return editRun(scenario, run, (spec) => {
    const { [key]: _, ...rest } = spec
    return (value === undefined ? rest : { ...rest, [key]: value }) as RunSpec
  })
}

/** Returns the scenario with a schedule of a hyper-parameter of one run besides its learning rate; undefined ends it. */
export function withScheduled(
  scenario: Scenario,
  run: number,
  key: string,
  value: ScheduleSpec | undefined,
): Scenario {
  return editRun(scenario, run, ({ scheduled = {}, ...spec }) => {
    const { [key]: _, ...rest } = scheduled
    const next = value === undefined ? rest : { ...rest, [key]: value }
    return Object.keys(next).length > 0 ? { ...spec, scheduled: next } : spec
  })
}

/** Returns the scenario without schedules of single runs: the common one holds for all. */
export const withoutOwnSchedules = (scenario: Scenario): Scenario => ({
  ...scenario,
  runs: scenario.runs.map(({ schedule: _, ...run }) => run),
})

/** Returns the scenario with copies of a run after it that differ in their schedules, each in a colour of its own. */
export function withShapes(
  scenario: Scenario,
  run: number,
  shapes: readonly ScheduleSpec[],
): Scenario {
  const copies: RunSpec[] = []
  for (const schedule of shapes) {
    const slot = freeSlot([...scenario.runs, ...copies])
    copies.push({ ...scenario.runs[run]!, schedule, slot })
  }
  return { ...scenario, runs: scenario.runs.toSpliced(run + 1, 0, ...copies) }
}

/** Returns the scenario with another schedule or oracle, or with a key of it changed. */
export function withChoice(
  scenario: Scenario,
  ...[which, choice]: ["schedule", ScheduleSpec] | ["oracle", Choice]
): Scenario {
  return { ...scenario, [which]: choice }
}

/** Returns the scenario with other random numbers. */
export const withSeed = (scenario: Scenario, seed: number): Scenario => ({ ...scenario, seed })

/** The seed that a roll of the dice leads to: to the generator, neighbours are strangers. */
export const nextSeed = (seed: number): number => (seed + 1) >>> 0

/** Returns the scenario with runs that see the same noise, or each its own. */
export function withNoise(scenario: Scenario, noise: Scenario["noise"]): Scenario {
  const { noise: _, ...rest } = scenario
  return noise ? { ...rest, noise } : rest
}

function editRun(scenario: Scenario, run: number, edit: (spec: RunSpec) => RunSpec): Scenario {
  return { ...scenario, runs: scenario.runs.map((spec, i) => (i === run ? edit(spec) : spec)) }
}
