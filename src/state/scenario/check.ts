import { CLIP, methods, oracles, scheduleAliases, schedules } from "../../catalog/index.ts"
import { isDrawn } from "../../catalog/resolveSchedule.ts"
import type { Hyper, HyperValue, Method } from "../../core/method.ts"
import type { Choice, DrawnSchedule, ScheduleSpec } from "../../core/scenario.ts"
import { checkMaps } from "./checkMaps.ts"
import { checkObjective } from "./checkObjective.ts"
import { ScenarioError } from "./error.ts"
import { show } from "./issue.ts"
import { known } from "./known.ts"
import type { Draft, DraftRun } from "./schema.ts"

/** Checks a scenario of the right shape against the catalogue; throws a ScenarioError. */
export function check(draft: Draft): void {
  checkObjective(draft.objective, "objective")
  if (draft.schedule) checkSchedule(draft.schedule, "schedule")
  if (draft.oracle) checkOracle(draft.oracle, "oracle")
  draft.runs.forEach((run, i) => {
    checkRun(run, `runs[${i}]`)
  })
  checkMaps(draft.view?.maps ?? {}, "view.maps")
}

function checkRun(run: DraftRun, path: string): void {
  const method = known(methods, run.method, `${path}.method`, "method")
  for (const [key, value] of Object.entries(run.hyper ?? {})) {
    const hyper = known(method.hyper, key, `${path}.hyper`, "hyper-parameter")
    checkHyper(hyper, value, `${path}.hyper.${key}`)
  }
  if (run.objective) checkObjective(run.objective, `${path}.objective`)
  if (run.schedule) checkSchedule(run.schedule, `${path}.schedule`)
  for (const [key, spec] of Object.entries(run.scheduled ?? {}))
    checkScheduled(method, key, spec, `${path}.scheduled`)
  if (run.oracle) checkOracle(run.oracle, `${path}.oracle`)
}

function checkHyper(hyper: Hyper, value: HyperValue, path: string): void {
  if (typeof value !== typeof hyper.default)
    throw new ScenarioError(path, `expected ${KINDS[typeof hyper.default]}, got ${show(value)}`)
  if ("choices" in hyper && !hyper.choices.includes(value as string))
    throw new ScenarioError(
      path,
      `expected ${hyper.choices.map(show).join(" or ")}, got ${show(value)}`,
    )
}

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  boolean: "true or false",
  string: "a name",
}

function checkSchedule(spec: ScheduleSpec, path: string): void {
  if (isDrawn(spec)) checkPoints(spec, path)
  else checkFormula(spec, path)
}

/** A schedule that is a formula: its kind, its shape and its keys. */
function checkFormula(choice: Choice, path: string): void {
  known({ ...schedules, ...scheduleAliases }, choice.kind, `${path}.kind`, "schedule")
  const { keys, rate, milestones } = schedules[scheduleAliases[choice.kind]?.kind ?? choice.kind]!
  const shapes = typeof rate === "string" ? [] : Object.keys(rate)
  const { shape } = choice
  if (shape !== undefined && shapes.length > 0 && !shapes.includes(String(shape)))
    throw new ScenarioError(
      `${path}.shape`,
      `expected ${shapes.map(show).join(" or ")}, got ${show(shape)}`,
    )
  for (const [key, value] of Object.entries(choice)) {
    if (key === "kind" || (key === "shape" && shapes.length > 0)) continue
    if (key === "milestones" && milestones && Array.isArray(value)) continue
    known<unknown>(keys, key, path, "key")
    if (typeof value !== "number")
      throw new ScenarioError(`${path}.${key}`, `expected a number, got ${show(value)}`)
  }
}

/** A hyper-parameter besides the learning rate that follows a schedule: a number. */
function checkScheduled(
  method: Pick<Method, "hyper">,
  key: string,
  spec: ScheduleSpec,
  path: string,
): void {
  const hyper = known(method.hyper, key, path, "hyper-parameter")
  if (key === "lr" || typeof hyper.default !== "number")
    throw new ScenarioError(`${path}.${key}`, "expected a number of the method other than lr")
  checkSchedule(spec, `${path}.${key}`)
}

function checkPoints({ points }: DrawnSchedule, path: string): void {
  // Without points it has the shape of a kind with keys.
  if (!points) throw new ScenarioError(`${path}.points`, "expected at least two points")
  const at = points.findIndex(([s], i) => i > 0 && s <= points[i - 1]![0])
  if (at < 0) return
  const got = points[at]![0]
  throw new ScenarioError(
    `${path}.points[${at}]`,
    `expected a share of the run above ${points[at - 1]![0]}, the one before it, got ${got}`,
  )
}

function checkOracle({ kind, ...choice }: Choice, path: string): void {
  const keys = { ...known(oracles, kind, `${path}.kind`, "oracle").keys, clip: CLIP }
  for (const [key, value] of Object.entries(choice))
    checkHyper(known<Hyper>(keys, key, path, "key"), value as HyperValue, `${path}.${key}`)
}
