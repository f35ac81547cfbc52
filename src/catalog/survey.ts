import type { Domain, Point } from "../core/objective.ts"
import type { Scenario } from "../core/scenario.ts"
import { type Axis, MOST_TARGETS, type PlannedSurvey, type Target } from "../core/survey.ts"
import { findMinima } from "./findMinima.ts"
import { plan, type ResolvedObjective, resolveObjective } from "./plan.ts"
import { axisModules, clipping, withoutPlaces } from "./surveyAxes.ts"

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
  readonly tolerance?: number | undefined
  /** Stands for f*; 0 if absent where f* is not known. */
  readonly floor?: number | undefined
}

/** Shares of the diagonal of the box: the radius of arrival, and the way that a run may still go. */
const NEAR = 0.02
const STILL = 1e-3
/** Of the distance to the next minimum: circles of arrival never meet. */
const APART = 0.4

/** Turns one run of a valid scenario into a map over two numbers. All cells see the same noise. */
export function planSurvey(scenario: Scenario, run: number, options: SurveyOptions): PlannedSurvey {
  const { kernel = "survey", axes, columns, rows, steps = scenario.budget, tolerance } = options
  const spec = clipping(scenario.runs[run]!, scenario, axes)
  const [{ batch }] = plan({ ...scenario, runs: [spec] }) as [ReturnType<typeof plan>[0]]
  const { runs, budget, ...linked } = batch
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const modules = axisModules(axes, scenario, spec)
  // Minima move with the surface, each cell's elsewhere.
  const targets = axes.some(({ part }) => part === "objective") ? [] : targetsOf(objective)
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
      // The run keeps its place in the list, which is the lane of its noise.
      run: {
        ...withoutPlaces(runs[0]!, linked, modules),
        lane: scenario.noise === "own" ? run : 0,
      },
      steps,
      targets,
      still: STILL * diagonalOf(objective.domain),
      floor: options.floor ?? objective.minimum ?? 0,
      tolerance: tolerance ?? 0,
    },
  }
}

/** Plans the map of all starts of a box, for one run of a valid scenario. */
export const planBasins = (
  scenario: Scenario,
  run: number,
  [[x0, x1], [y0, y1]]: Domain,
  columns: number,
  rows: number,
): PlannedSurvey =>
  planSurvey(scenario, run, {
    axes: [
      { part: "start", name: "x", from: x0, to: x1 },
      { part: "start", name: "y", from: y0, to: y1 },
    ],
    columns,
    rows,
  })

/** The lowest minima of an objective, the first ones where there are more than a map tells apart. */
export function targetsOf(objective: ResolvedObjective): readonly Target[] {
  const { formula, parameters, domain, minima } = objective
  const key = JSON.stringify([formula, parameters, domain, minima])
  const known = found.get(key) ?? searchTargets(objective)
  // The one that was used last is the last to go.
  found.delete(key)
  found.set(key, known)
  if (found.size > REMEMBERED) found.delete(found.keys().next().value!)
  return known
}

/** Finding minima takes up to some tenths of a second, and a slider of a method changes none. */
const found = new Map<string, readonly Target[]>()
const REMEMBERED = 16

function searchTargets(objective: ResolvedObjective): readonly Target[] {
  const minima = findMinima(objective, objective.minima).slice(0, MOST_TARGETS)
  const near = NEAR * diagonalOf(objective.domain)
  return minima.map(({ at }) => {
    const others = minima.filter((other) => other.at !== at).map((other) => distance(other.at, at))
    return { at, radius: Math.min(near, APART * Math.min(...others)) }
  })
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

const diagonalOf = (domain: Domain) => Math.hypot(...domain.map(([low, high]) => high - low))
