import { CLIP, methods, oracles, scheduleAliases, schedules } from "../../catalog/index.ts"
import { defaultOn, plainObjective, resolveObjective } from "../../catalog/plan.ts"
import { defaultOfKey, isDrawn } from "../../catalog/resolveSchedule.ts"
import { type Hyper, type HyperValue, isInForce, type NumberHyper } from "../../core/method.ts"
import type { Choice, RunSpec, Scenario, ScheduleSpec } from "../../core/scenario.ts"
import type { Axis } from "../../core/survey.ts"
import { parameterTrack } from "../../panels/parameterTrack.ts"
import { peakRate } from "../../state/peakRate.ts"
import { symbolText, texOfName } from "../../ui/Maths.tsx"
import type { TrackScale } from "../../ui/trackScale.ts"

/** A number of a run that a map may vary. */
export interface AxisChoice extends Pick<Axis, "part" | "name" | "of"> {
  readonly id: string
  /** In plain words. */
  readonly label: string
  /** In plain text; empty where it has none. */
  readonly symbol: string
  readonly group: string
  /** What the run has. */
  readonly value: number
  /** Ends of the axis unless others are given, and whether it is logarithmic then. */
  readonly from: number
  readonly to: number
  readonly log: boolean
  /** Only multiples of it mean something else. */
  readonly step?: number | undefined
}

/** Gradients clipped to 0 do not move, so the axis of the length begins above. */
const CLIPPED = [0.1, 10] as const

/** Returns the numbers of a run that a map may vary: those of the method that are in force first. */
export function choicesOf(scenario: Scenario, run: number): readonly AxisChoice[] {
  const spec = scenario.runs[run]!
  return [
    ...hypers(scenario, spec),
    ...scheduleKeys(scenario, spec),
    ...noiseKeys(scenario, spec),
    ...parameters(scenario, spec),
    ...starts(scenario, spec),
  ]
}

type Known = Omit<AxisChoice, "id">

const choice = (known: Known): AxisChoice => ({ id: idOf(known), ...known })

/** Tells the numbers of one run apart. */
export const idOf = ({ part, name, of = "" }: Pick<Axis, "part" | "name" | "of">) =>
  [part, of, name].join(".")

/** The ends of a slider. A scale in 1 - value has no axis of its own: such shares are shown as they are. */
const endsOf = ({ range: [from, to], scale, step }: TrackScale) => ({
  from,
  to,
  log: scale === "log" && from > 0,
  step,
})

const isNumber = (hyper: Hyper): hyper is NumberHyper => typeof hyper.default === "number"

function hypers(scenario: Scenario, spec: RunSpec): AxisChoice[] {
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const { hyper } = methods[spec.method]!
  const current = (key: string): HyperValue => spec.hyper[key] ?? defaultOn(objective, hyper[key]!)
  const schedule = spec.schedule ?? scenario.schedule
  return Object.entries(hyper).flatMap(([name, entry]) => {
    if (!isNumber(entry) || !isInForce(entry, current)) return []
    const isPeak = name === "lr" ? schedule.kind !== "constant" : spec.scheduled?.[name]
    return choice({
      part: "hyper",
      name,
      label: `${isPeak ? "highest " : ""}${entry.label ?? (entry.symbol ? "" : name)}`.trim(),
      symbol: symbolText(entry.symbol),
      group: "Hyper-parameters",
      value: Number(current(name)),
      ...endsOf(entry),
    })
  })
}

/** The keys of the schedule of the rate, then of those of other hyper-parameters. */
function scheduleKeys(scenario: Scenario, spec: RunSpec): AxisChoice[] {
  const own: readonly (readonly [string | undefined, ScheduleSpec])[] = [
    [undefined, spec.schedule ?? scenario.schedule],
    ...Object.entries(spec.scheduled ?? {}),
  ]
  return own.flatMap(([of, schedule]) =>
    isDrawn(schedule) ? [] : keysOf(schedule, of, scenario.budget, peakRate(spec, of)),
  )
}

function keysOf(
  schedule: Choice,
  of: string | undefined,
  budget: number,
  peak: number,
): AxisChoice[] {
  const { keys } = schedules[scheduleAliases[schedule.kind]?.kind ?? schedule.kind]!
  return Object.entries(keys).map(([name, key]) => {
    const { label, range, whole, default: initial } = key
    const isRate = typeof initial === "object" && "ofRate" in initial
    const [from, to] = range ?? [1, Math.max(budget, 2)]
    return choice({
      part: "schedule",
      name,
      ...(of !== undefined && { of }),
      label: of === undefined ? label : `${of}: ${label}`,
      symbol: "",
      group: "Schedule",
      value: Number(schedule[name] ?? defaultOfKey(key, budget, peak)),
      from,
      to: isRate ? Math.max(to, peak) : to,
      log: false,
      step: range && !whole ? undefined : 1,
    })
  })
}

function noiseKeys(scenario: Scenario, spec: RunSpec): AxisChoice[] {
  const oracle = spec.oracle ?? scenario.oracle
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const known = Object.entries(oracles[oracle.kind]!.keys).flatMap(([name, entry]) =>
    isNumber(entry)
      ? choice({
          part: "oracle",
          name,
          label: `noise ${entry.label ?? name}`,
          symbol: symbolText(entry.symbol),
          group: "Noise",
          value: Number(oracle[name] ?? defaultOn(objective, entry)),
          ...endsOf(entry),
        })
      : [],
  )
  const clip = choice({
    part: "oracle",
    name: "clip",
    label: "gradients clipped at",
    symbol: symbolText(CLIP.symbol),
    group: "Noise",
    value: Number(oracle.clip ?? CLIP.default),
    ...endsOf({ range: CLIPPED, scale: "log" }),
  })
  return [...known, clip]
}

function parameters(scenario: Scenario, spec: RunSpec): AxisChoice[] {
  const objective = spec.objective ?? scenario.objective
  return Object.entries(plainObjective(objective).parameters).map(([name, value]) =>
    choice({
      part: "objective",
      name,
      label: "surface",
      symbol: symbolText(texOfName(name)),
      group: "Surface",
      value,
      ...endsOf(parameterTrack(objective, name)),
    }),
  )
}

function starts(scenario: Scenario, spec: RunSpec): AxisChoice[] {
  const { domain } = plainObjective(spec.objective ?? scenario.objective)
  const start = spec.start ?? scenario.start
  return (["x", "y"] as const).map((name, i) =>
    choice({
      part: "start",
      name,
      label: "start",
      symbol: name,
      group: "Start",
      value: start[i]!,
      from: domain[i]![0],
      to: domain[i]![1],
      log: false,
    }),
  )
}
