import type { ScheduleModule } from "../core/batch.ts"
import { monotoneCubic } from "../core/monotone.ts"
import type { Choice, DrawnSchedule, ScheduleSpec } from "../core/scenario.ts"
import type { ScheduleKey } from "../core/schedule.ts"
import { scheduleAliases, schedules } from "./schedules.ts"

/** A schedule as a kernel links it, with the numbers of one run. */
interface ResolvedSchedule {
  readonly module: ScheduleModule
  readonly values: readonly number[]
}

/** Entries of the table of a drawn schedule. */
const ENTRIES = 257

/** Looks up a schedule for a run of `budget` steps whose number at the peak is `rate`. */
export function resolveSchedule(
  spec: ScheduleSpec,
  budget: number,
  rate: number,
): ResolvedSchedule {
  if (isDrawn(spec)) return drawn(spec, budget)
  const alias = scheduleAliases[spec.kind]
  const { keys, rate: formulas, milestones } = schedules[alias?.kind ?? spec.kind]!
  const shape = String(alias?.shape ?? spec.shape ?? Object.keys(formulas)[0])
  const values = Object.entries(keys).map(([name, key]) =>
    Number(spec[name] ?? defaultOfKey(key, budget, rate)),
  )
  const formula = typeof formulas === "string" ? formulas : formulas[shape]!
  const parameters = Object.keys(keys)
  if (!milestones) return { module: { formula, parameters }, values }
  const drops = stepsOf(spec.milestones) ?? milestones.map((share) => Math.round(share * budget))
  const names = drops.map((_, i) => `milestone_${i}`)
  const passed = ["0", ...names.map((name) => `(t >= ${name})`)].join("+")
  return {
    module: { formula: formula.replace("passed", passed), parameters: [...parameters, ...names] },
    values: [...values, ...drops],
  }
}

const stepsOf = (value: Choice[string] | undefined) =>
  Array.isArray(value) ? (value as readonly number[]) : undefined

function drawn({ points }: DrawnSchedule, budget: number): ResolvedSchedule {
  const curve = monotoneCubic(points)
  const table = Array.from({ length: ENTRIES }, (_, i) => curve(i / (ENTRIES - 1)))
  return { module: { entries: ENTRIES }, values: [budget, ...table] }
}

/** True for a schedule that brings its points. */
export const isDrawn = (spec: ScheduleSpec): spec is DrawnSchedule => spec.kind === "drawn"

/** The value of a schedule's key when nothing is said: steps follow the budget, rates that of the run. */
export function defaultOfKey(
  { default: value }: ScheduleKey,
  budget: number,
  rate: number,
): number {
  if (typeof value === "number") return value
  return "ofBudget" in value ? Math.round(value.ofBudget * budget) : value.ofRate * rate
}
