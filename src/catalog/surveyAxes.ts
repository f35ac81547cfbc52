import type { Batch, RunSetting } from "../core/batch.ts"
import type { RunSpec, Scenario, ScheduleSpec } from "../core/scenario.ts"
import type { Axis, AxisModule, Place } from "../core/survey.ts"
import { scheduleAliases, schedules } from "./index.ts"
import { isDrawn } from "./resolveSchedule.ts"

type Linked = Omit<Batch, "runs" | "budget">

/** Everywhere the numbers of both axes go: keys of a schedule that follow a number move with it, unless they are an axis. */
export function axisModules(
  axes: readonly [Axis, Axis],
  scenario: Scenario,
  spec: RunSpec,
): [AxisModule, AxisModule] {
  const [own, other] = axes.map(({ part, name, of }): Place => {
    const place = { part, name, factor: 1 }
    return of === undefined ? place : { ...place, of }
  }) as [Place, Place]
  const moduleOf = ({ log = false }: Axis, place: Place, beside: Place): AxisModule => ({
    places: [place, ...followers(place, scenario, spec).filter((one) => !isSame(one, beside))],
    isLog: log,
  })
  return [moduleOf(axes[0], own, other), moduleOf(axes[1], other, own)]
}

/** Keys of the schedule of a hyper-parameter that are a share of it. */
function followers({ part, name }: Place, scenario: Scenario, spec: RunSpec): Place[] {
  if (part !== "hyper") return []
  const of = name === "lr" ? undefined : name
  const schedule: ScheduleSpec | undefined = of
    ? spec.scheduled?.[of]
    : (spec.schedule ?? scenario.schedule)
  if (!schedule || isDrawn(schedule)) return []
  const { keys } = schedules[scheduleAliases[schedule.kind]?.kind ?? schedule.kind]!
  return Object.entries(keys).flatMap(([key, { default: value }]): Place[] => {
    if (typeof value === "number" || !("ofRate" in value) || schedule[key] !== undefined) return []
    const place: Place = { part: "schedule", name: key, factor: value.ofRate }
    return [of === undefined ? place : { ...place, of }]
  })
}

const isSame = (a: Place, b: Place) => a.part === b.part && a.name === b.name && a.of === b.of

/** The run that an engine is asked for: an axis over where gradients are clipped needs an oracle that clips. */
export function clipping(spec: RunSpec, scenario: Scenario, axes: readonly Axis[]): RunSpec {
  const clip = axes.find(({ part, name }) => part === "oracle" && name === "clip")
  const oracle = spec.oracle ?? scenario.oracle
  if (!clip || Number(oracle.clip ?? 0) > 0) return spec
  return { ...spec, oracle: { ...oracle, clip: clip.to } }
}

/** The run without the numbers that every cell overwrites: who changes one of those computes no map anew. */
export function withoutPlaces(
  run: RunSetting,
  batch: Linked,
  modules: readonly AxisModule[],
): RunSetting {
  const places = modules.flatMap(({ places }) => places)
  const without = (part: Place["part"], values: readonly number[], names: readonly string[]) => {
    const overwritten = places.filter((place) => place.part === part)
    return values.map((value, i) =>
      overwritten.some(({ name, of }) => names[i] === keyOf(name, of)) ? 0 : value,
    )
  }
  const [x, y] = without("start", run.start, ["x", "y"])
  return {
    ...run,
    start: [x!, y!],
    hyper: without("hyper", run.hyper, batch.method.parameters),
    objective: without("objective", run.objective, batch.objective.parameters),
    schedule: without("schedule", run.schedule, scheduleNames(batch)),
    oracle: without("oracle", run.oracle, batch.oracle.parameters),
  }
}

const keyOf = (name: string, of = "") => `${of} ${name}`.trimStart()

/** The keys of all schedules in the order of a run's numbers; those of a table have no name. */
function scheduleNames({ schedule, scheduled }: Linked): string[] {
  const names = (module: Linked["schedule"], of?: string) =>
    "entries" in module
      ? new Array<string>(module.entries + 1).fill("")
      : module.parameters.map((name) => keyOf(name, of))
  return [...names(schedule), ...scheduled.flatMap(({ key, module }) => names(module, key))]
}
