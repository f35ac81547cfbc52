import { methods, oracles, scheduleAliases, schedules } from "../../catalog/index.ts"
import type { Hyper, HyperValue } from "../../core/method.ts"
import type { Choice } from "../../core/scenario.ts"
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
}

function checkRun(run: DraftRun, path: string): void {
  const method = known(methods, run.method, `${path}.method`, "method")
  for (const [key, value] of Object.entries(run.hyper ?? {})) {
    const hyper = known(method.hyper, key, `${path}.hyper`, "hyper-parameter")
    checkHyper(hyper, value, `${path}.hyper.${key}`)
  }
  if (run.objective) checkObjective(run.objective, `${path}.objective`)
  if (run.schedule) checkSchedule(run.schedule, `${path}.schedule`)
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

function checkSchedule(choice: Choice, path: string): void {
  const kinds = { ...schedules, ...scheduleAliases }
  known(kinds, choice.kind, `${path}.kind`, "schedule")
  const { keys, rate } = schedules[scheduleAliases[choice.kind]?.kind ?? choice.kind]!
  const shapes = typeof rate === "string" ? [] : Object.keys(rate)
  const { shape } = choice
  if (shape !== undefined && shapes.length > 0 && !shapes.includes(String(shape)))
    throw new ScenarioError(
      `${path}.shape`,
      `expected ${shapes.map(show).join(" or ")}, got ${show(shape)}`,
    )
  checkKeys(choice, keys, path, shapes.length > 0 ? ["shape"] : [])
}

function checkOracle(choice: Choice, path: string): void {
  checkKeys(choice, known(oracles, choice.kind, `${path}.kind`, "oracle").keys, path, [])
}

/** Checks the numbers beside `kind`; `others` are keys that have been checked already. */
function checkKeys(choice: Choice, keys: object, path: string, others: readonly string[]): void {
  for (const [key, value] of Object.entries(choice)) {
    if (key === "kind" || others.includes(key)) continue
    known(keys as Record<string, unknown>, key, path, "key")
    if (typeof value !== "number")
      throw new ScenarioError(`${path}.${key}`, `expected a number, got ${show(value)}`)
  }
}
