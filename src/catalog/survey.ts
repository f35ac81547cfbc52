import type { Domain, Point } from "../core/objective.ts"
import type { Scenario, ScheduleSpec } from "../core/scenario.ts"
import {
  type Axis,
  type AxisModule,
  MOST_TARGETS,
  type Place,
  type PlannedSurvey,
  type Target,
} from "../core/survey.ts"
import { findMinima } from "./findMinima.ts"
import { scheduleAliases, schedules } from "./index.ts"
import { plan, type ResolvedObjective, resolveObjective } from "./plan.ts"
import { isDrawn } from "./resolveSchedule.ts"

/** What is asked of every cell. */
export interface SurveyOptions {
  /** A kernel other than that of ends. */
  readonly kernel?: string
  /** Ends of the axes. */
  readonly axes: readonly [Axis, Axis]
  readonly columns: number
  readonly rows: number
  /** The budget of the scenario if absent. */
  readonly steps?: number
  /** f - f* of a run that has arrived; absent, one that is near a minimum has. */
  readonly tolerance?: number
}

/** Shares of the diagonal of the box: the radius of arrival, and the way that a run may still go. */
const NEAR = 0.02
const STILL = 1e-3
/** Of the distance to the next minimum: circles of arrival never meet. */
const APART = 0.4

/** Turns one run of a valid scenario into a map over two numbers. All cells see the same noise. */
export function planSurvey(
  scenario: Scenario,
  run: number,
  { kernel = "survey", axes, columns, rows, steps = scenario.budget, tolerance }: SurveyOptions,
): PlannedSurvey {
  const spec = scenario.runs[run]!
  const [{ batch }] = plan({ ...scenario, runs: [spec] }) as [ReturnType<typeof plan>[0]]
  const { runs, budget, ...linked } = batch
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const schedule = spec.schedule ?? scenario.schedule
  const modules = axes.map((axis) => axisModule(axis, schedule)) as [AxisModule, AxisModule]
  const targets = targetsOf(objective)
  return {
    module: {
      kernel,
      targets: targets.length,
      batch: linked,
      axes: modules,
      conditions: { levels: tolerance !== undefined },
    },
    numbers: {
      columns,
      rows,
      window: axes.map(({ from, to, log }) =>
        log ? [Math.log(from), Math.log(to)] : [from, to],
      ) as unknown as Domain,
      run: runs[0]!,
      steps,
      targets,
      still: STILL * diagonalOf(objective.domain),
      floor: objective.minimum ?? 0,
      tolerance: tolerance ?? 0,
    },
  }
}

/** Everywhere the number of an axis goes: a schedule whose keys follow the rate moves with it. */
function axisModule({ part, name, log = false }: Axis, schedule: ScheduleSpec): AxisModule {
  const places: Place[] = [{ part, name, factor: 1 }]
  if (part === "hyper" && name === "lr" && !isDrawn(schedule)) {
    const { keys } = schedules[scheduleAliases[schedule.kind]?.kind ?? schedule.kind]!
    for (const [key, { default: value }] of Object.entries(keys))
      if (typeof value === "object" && "ofRate" in value && schedule[key] === undefined)
        places.push({ part: "schedule", name: key, factor: value.ofRate })
  }
  return { places, isLog: log }
}

/** The lowest minima of an objective, the first ones where there are more than a map tells apart. */
export function targetsOf(objective: ResolvedObjective): readonly Target[] {
  const minima = findMinima(objective, objective.minima).slice(0, MOST_TARGETS)
  const near = NEAR * diagonalOf(objective.domain)
  return minima.map(({ at }) => {
    const others = minima.filter((other) => other.at !== at).map((other) => distance(other.at, at))
    return { at, radius: Math.min(near, APART * Math.min(...others)) }
  })
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

const diagonalOf = (domain: Domain) => Math.hypot(...domain.map(([low, high]) => high - low))
