import type { Choice, RunSpec, Scenario, ScheduleSpec } from "../core/scenario.ts"
import type { Axis } from "../core/survey.ts"
import { withHyper, withOwn, withScheduled } from "./edit.ts"
import { withObjective, withParameter } from "./editObjective.ts"

/** A number of a run, and what it shall be. */
export interface Placed extends Pick<Axis, "part" | "name" | "of"> {
  readonly value: number
}

/**
 * Returns the scenario with other numbers of one run. What the run shares becomes its own: start, schedule and noise; only
 * the surface, on which all runs move, stays common.
 */
export const withPlaces = (scenario: Scenario, run: number, places: readonly Placed[]): Scenario =>
  places.reduce((edited, place) => withPlaced(edited, run, place), scenario)

function withPlaced(scenario: Scenario, run: number, { part, name, of, value }: Placed): Scenario {
  const spec = scenario.runs[run]!
  switch (part) {
    case "hyper":
      return withHyper(scenario, run, name, value)
    case "start": {
      const [x, y] = spec.start ?? scenario.start
      return withOwn(scenario, run, "start", name === "x" ? [value, y] : [x, value])
    }
    case "schedule":
      return withKey(scenario, run, of, { name, value })
    case "oracle":
      return withOwn(scenario, run, "oracle", {
        ...(spec.oracle ?? scenario.oracle),
        [name]: value,
      })
    case "objective":
      return withSurface(scenario, run, spec, { name, value })
  }
}

type Named = Pick<Placed, "name" | "value">

function withKey(
  scenario: Scenario,
  run: number,
  of: string | undefined,
  { name, value }: Named,
): Scenario {
  const { schedule = scenario.schedule, scheduled } = scenario.runs[run]!
  const changed = (spec: ScheduleSpec): Choice => ({ ...(spec as Choice), [name]: value })
  return of === undefined
    ? withOwn(scenario, run, "schedule", changed(schedule))
    : withScheduled(scenario, run, of, changed(scheduled![of]!))
}

function withSurface(
  scenario: Scenario,
  run: number,
  { objective }: RunSpec,
  { name, value }: Named,
): Scenario {
  return objective
    ? withOwn(scenario, run, "objective", withParameter(objective, name, value))
    : withObjective(scenario, withParameter(scenario.objective, name, value))
}
