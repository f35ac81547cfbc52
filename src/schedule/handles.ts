import { withPoint } from "../catalog/drawing.ts"
import { scheduleAliases, schedules } from "../catalog/index.ts"
import { rateOf } from "../catalog/rates.ts"
import { defaultOfKey, isDrawn } from "../catalog/resolveSchedule.ts"
import type { Choice, DrawnSchedule, ScheduleSpec } from "../core/scenario.ts"
import { HANDLES, type HandleEntry, type Numbers } from "./handleTable.ts"
import { solveKey } from "./solveKey.ts"
import type { Edit } from "./target.ts"

/** A place on the plot; what is absent stays. */
export interface Place {
  readonly step?: number
  readonly rate?: number
}

/** A point of the curve that one takes hold of. */
export interface Handle {
  readonly name: string
  readonly step: number
  readonly rate: number
  /** The axes along which it moves. */
  readonly moves: { readonly time: boolean; readonly rate: boolean }
  /** What it edits: keys of the schedule, or `lr`. */
  readonly keys: readonly string[]
  /** Of a drawn curve. */
  readonly point?: number
  move(to: Place): Edit
}

/** The handles of a curve, from the left to the right. */
export function handlesOf(spec: ScheduleSpec, budget: number, peak: number): readonly Handle[] {
  if (isDrawn(spec)) return spec.points.map((_, i) => pointHandle(spec, i, budget, peak))
  const kind = scheduleAliases[spec.kind]?.kind ?? spec.kind
  const numbers = numbersOf(spec, budget, peak)
  const curve = rateOf(spec, budget, peak)
  const handles = HANDLES[kind]!.filter(({ at }, i) => i < 2 || at(numbers) <= budget).map(
    (entry) => keyHandle(entry, spec, numbers, curve),
  )
  return kind === "multistep" ? [...handles, ...dropHandles(spec, numbers, curve)] : handles
}

/** The numbers of a schedule of the catalogue, with those that nobody set. */
export function numbersOf(spec: Choice, budget: number, peak: number): Numbers {
  const { keys } = schedules[scheduleAliases[spec.kind]?.kind ?? spec.kind]!
  const values = Object.entries(keys).map(
    ([name, key]) => [name, Number(spec[name] ?? defaultOfKey(key, budget, peak))] as const,
  )
  return { ...Object.fromEntries(values), lr: peak, budget }
}

function keyHandle(
  entry: HandleEntry,
  spec: Choice,
  numbers: Numbers,
  curve: (t: number) => number,
): Handle {
  const { name, at, height, time, rate } = entry
  const budget = numbers.budget!
  const step = Math.min(Math.max(at(numbers), 0), budget)
  return {
    name,
    step,
    rate: height ? height(numbers) : curve(Math.min(step, budget)),
    moves: { time: time !== undefined, rate: rate !== undefined },
    keys: [time?.key, rate?.key].filter((key) => key !== undefined),
    move(to) {
      let now = numbers
      if (time?.of && to.step !== undefined)
        now = { ...now, [time.key]: tidy(spec, time.key, time.of(to.step, now)) }
      if (rate && to.rate !== undefined) {
        const value = rate.of
          ? rate.of(to.rate, now)
          : solveKey({ ...spec, ...changed(numbers, now) }, rate.key, at(now), to.rate, now)
        now = { ...now, [rate.key]: tidy(spec, rate.key, value) }
      }
      return editOf(spec, changed(numbers, now))
    },
  }
}

/** The steps at which a schedule drops; the first also says by how much. */
function dropHandles(spec: Choice, numbers: Numbers, curve: (t: number) => number): Handle[] {
  const { budget, lr } = numbers as { budget: number; lr: number }
  const steps =
    (spec.milestones as readonly number[] | undefined) ??
    schedules.multistep!.milestones!.map((share) => Math.round(share * budget))
  return steps.map((step, i) => ({
    name: `Drop ${i + 1}`,
    step: Math.min(step, budget),
    rate: curve(step),
    moves: { time: true, rate: i === 0 },
    keys: i === 0 ? ["milestones", "gamma"] : ["milestones"],
    move(to) {
      const low = (steps[i - 1] ?? 0) + 1
      const high = (steps[i + 1] ?? budget + 1) - 1
      const moved = Math.min(Math.max(Math.round(to.step ?? step), low), high)
      const factor = to.rate !== undefined &&
        i === 0 && { gamma: tidy(spec, "gamma", to.rate / lr) }
      return { spec: { ...spec, milestones: steps.with(i, moved), ...factor } }
    },
  }))
}

function pointHandle(spec: DrawnSchedule, point: number, budget: number, peak: number): Handle {
  const last = Math.max(budget - 1, 1)
  const [share, height] = spec.points[point]!
  return {
    name: `Point ${point + 1}`,
    step: share * last,
    rate: height * peak,
    moves: { time: true, rate: true },
    keys: ["points"],
    point,
    move: ({ step = share * last, rate = height * peak }) => ({
      spec: {
        ...spec,
        points: withPoint(spec.points, point, [step / last, peak > 0 ? rate / peak : 0]),
      },
    }),
  }
}

/** A value that a key can take: whole steps, rates from 0, the rest within its range, in three digits. */
function tidy(spec: Choice, key: string, value: number): number {
  const entry = schedules[scheduleAliases[spec.kind]?.kind ?? spec.kind]!.keys[key]
  if (entry && !entry.range) return Math.max(1, Math.round(value))
  if (entry?.whole) return clamp(Math.round(value), entry.range!)
  const isRate = !entry || entry.label.endsWith("rate")
  if (isRate) return Math.max(0, Number(value.toPrecision(3)))
  const digits = key === "gamma" || key === "pct" ? 4 : 3
  return clamp(Number(value.toPrecision(digits)), entry.range!)
}

const clamp = (value: number, [low, high]: readonly [number, number]) =>
  Number.isNaN(value) ? low : Math.min(Math.max(value, low), high)

const changed = (before: Numbers, after: Numbers): Numbers =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value))

function editOf(spec: Choice, { lr, ...keys }: Numbers): Edit {
  return {
    ...(Object.keys(keys).length > 0 && { spec: { ...spec, ...keys } }),
    ...(lr !== undefined && { peak: lr }),
  }
}
