import { methods } from "../catalog/index.ts"
import type { NumberHyper } from "../core/method.ts"
import type { RunSpec, Scenario, ScheduleSpec } from "../core/scenario.ts"
import { withChoice, withHyper, withOwn, withScheduled } from "../state/edit.ts"
import { peakRate } from "../state/peakRate.ts"

/** Which curve is edited. */
export interface Target {
  /** Null is the schedule of all runs that have none of their own. */
  readonly run: number | null
  /** The hyper-parameter that follows it. */
  readonly of: string
}

/** The curve of a target as it is in force. */
export interface Edited {
  readonly target: Target
  readonly spec: ScheduleSpec
  /** The number that the curve is a share of. */
  readonly peak: number
  /** The run whose number that is; null in a scenario without runs. */
  readonly reference: number | null
  /** It is the run's own, not the common one. */
  readonly isOwn: boolean
  /** What the number may not exceed. */
  readonly most: number
}

/** What a handle, a tile or a field does to a curve. */
export interface Edit {
  readonly spec?: ScheduleSpec
  readonly peak?: number
}

const NOTHING: ScheduleSpec = { kind: "constant" }

/** Looks up a target; one that is no longer there is the common curve. */
export function editedOf(scenario: Scenario, wanted: Target, selected: number | null): Edited {
  const { runs } = scenario
  const run = wanted.run === null ? undefined : runs[wanted.run]
  const hyper = run && methods[run.method]!.hyper[wanted.of]
  const isThere = run && hyper && typeof hyper.default === "number"
  const target = isThere ? wanted : { run: null, of: "lr" }
  const reference = target.run ?? referenceOf(runs, selected)
  const spec = specOf(scenario, target)
  return {
    target,
    spec: spec ?? (target.of === "lr" ? scenario.schedule : NOTHING),
    peak: reference === null ? 1 : peakRate(runs[reference]!, target.of),
    reference,
    isOwn: spec !== undefined,
    most: target.of === "lr" ? Number.POSITIVE_INFINITY : (hyper as NumberHyper).range[1],
  }
}

/** The run whose rate the common curve is drawn with: the selected one, or the first, that follows it. */
function referenceOf(runs: readonly RunSpec[], selected: number | null): number | null {
  if (runs.length === 0) return null
  if (selected !== null && runs[selected] && !runs[selected].schedule) return selected
  return Math.max(
    runs.findIndex(({ schedule }) => !schedule),
    0,
  )
}

function specOf({ schedule, runs }: Scenario, { run, of }: Target): ScheduleSpec | undefined {
  if (run === null) return schedule
  return of === "lr" ? runs[run]!.schedule : runs[run]!.scheduled?.[of]
}

/** Returns the scenario with an edit of the curve of a target. */
export function withEdit(scenario: Scenario, edited: Edited, { spec, peak }: Edit): Scenario {
  const { target, reference } = edited
  const shaped = spec ? withSpec(scenario, target, spec) : scenario
  if (peak === undefined || reference === null) return shaped
  return withHyper(shaped, reference, target.of, Math.min(peak, edited.most))
}

function withSpec(scenario: Scenario, { run, of }: Target, spec: ScheduleSpec): Scenario {
  if (run === null) return withChoice(scenario, "schedule", spec)
  if (of === "lr") return withOwn(scenario, run, "schedule", spec)
  const isNothing = spec.kind === "constant" && Object.keys(spec).length === 1
  return withScheduled(scenario, run, of, isNothing ? undefined : spec)
}
