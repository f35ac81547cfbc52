import { methods } from "../../catalog/index.ts"
import { isNoisy } from "../../catalog/oracles.ts"
import { type FateShare, fateName } from "../../core/basins.ts"
import type { OracleKind } from "../../core/method.ts"
import type { Domain, Point } from "../../core/objective.ts"
import type { Scenario } from "../../core/scenario.ts"
import { FATE, MOST_TARGETS, type Outcome, type Target } from "../../core/survey.ts"
import { decimalsOf, fateText } from "../../panels/basins/fateText.ts"
import { brief, fixed, percent, whole } from "../../ui/numberText.ts"

/** What a cell says: "x 1.20, y −0.53: reaches B within 41 steps". */
export function readOut([x, y]: Point, outcome: Outcome, box: Domain): string {
  const [across, up] = box.map(decimalsOf) as [number, number]
  return `x ${fixed(x, across)}, y ${fixed(y, up)}: ${fateText(outcome, box)}`
}

const VERBS: Readonly<Record<number, string>> = {
  [FATE.diverged]: "diverge",
  [FATE.moving]: "are still moving",
  [FATE.elsewhere]: "come to rest elsewhere",
}

/** What a map shows, in a sentence: "Of 4,096 starts, 25 % reach A, 24 % B and 51 % diverge." */
export function summary(shares: readonly FateShare[], starts: number): string {
  let isFirst = true
  const parts = shares.map(({ fate, share }) => {
    const verb = VERBS[fate]
    if (verb) return `${percent(share)} ${verb}`
    const reached = `${percent(share)} ${isFirst ? "reach " : ""}${fateName(fate)}`
    isFirst = false
    return reached
  })
  return `Of ${whole(starts)} starts, ${listed(parts)}.`
}

/** What two maps have otherwise, in a sentence. */
export function differenceText(
  [first, second]: readonly [string, string],
  different: number,
  shares: readonly FateShare[],
): string {
  if (different === 0) return `${second} ends every start where ${first} does.`
  const [most] = shares.toSorted((a, b) => b.share - a.share)
  const where = most
    ? ` Most often there: ${most.fate >= FATE.arrived ? `at ${fateName(most.fate)}` : fateName(most.fate).toLowerCase()}, ${percent(most.share)} of these.`
    : ""
  return `${second} ends ${percent(different)} of the starts elsewhere than ${first}.${where}`
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("")
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

/** What "reaches" means, for the minima of a map. */
export function arrivalText(targets: readonly Target[], isMoving = false): string {
  if (targets.length === 0) return "No single minimum was found in the box of the objective."
  const first = isMoving ? " Minima are those of the first step." : ""
  const radii = targets.map(({ radius }) => radius)
  const [least, most] = [Math.min(...radii), Math.max(...radii)].map(brief) as [string, string]
  const within = least === most ? least : `${least} to ${most}`
  const only =
    targets.length === MOST_TARGETS ? ` The ${MOST_TARGETS} lowest minima are told apart.` : ""
  return `A start reaches a minimum if its run stays within ${within} of it.${only}${first}`
}

const CALLS: Readonly<Record<OracleKind, readonly [string, string]>> = {
  value: ["value", "values"],
  gradient: ["gradient", "gradients"],
  hvp: ["product with the Hessian", "products with the Hessian"],
  hessian: ["Hessian", "Hessians"],
  sample: ["sample", "samples"],
}

/** What a start costs: "300 steps of 1 gradient each: 300 oracle calls a start." Line searches ask for values as they need. */
export function costText({ budget, runs }: Scenario, run: number): string {
  const { oracles } = methods[runs[run]!.method]!
  const kinds = Object.entries(oracles) as [OracleKind, number][]
  const calls = kinds.map(([kind, count]) => `${count} ${CALLS[kind][count === 1 ? 0 : 1]}`)
  const perStep = kinds.reduce((sum, [, count]) => sum + count, 0)
  const about = oracles.value || !Number.isInteger(perStep) ? "about " : ""
  const total = whole(Math.round(budget * perStep))
  return `${whole(budget)} steps of ${about}${listed(calls)} each: ${about}${total} oracle calls a start.`
}

/** What else holds for every map of starts. */
export function conditionText(scenario: Scenario, runs: readonly number[]): string {
  const isRandom = runs.some((run) => isNoisy(scenario.runs[run]!.oracle ?? scenario.oracle))
  const noise = isRandom ? " All starts see the same noise." : ""
  return `Hyper-parameters are as set, not tuned.${noise}`
}
