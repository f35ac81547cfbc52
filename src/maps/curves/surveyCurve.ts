import { isNoisy } from "../../catalog/oracles.ts"
import { planSurvey } from "../../catalog/survey.ts"
import type { Scenario } from "../../core/scenario.ts"
import { type Axis, FATE, type Outcomes, outcomeAt } from "../../core/survey.ts"
import type { Cartographer } from "../../state/cartographer.ts"

/** Values of the axis, ends included. */
export const COLUMNS = 161
/** Seeds of a noisy run. */
const SEEDS = 16

/** How many seeds each point of a run has: one where nothing is drawn at random. */
const seedsOf = ({ runs, oracle }: Scenario, run: number): number =>
  isNoisy(runs[run]!.oracle ?? oracle) ? SEEDS : 1

/** Runs one run at every value of an axis; returns f at the end, by seed and value, infinite where it diverged; null if no longer wanted. */
export async function surveyCurve(
  cartographer: Cartographer,
  scenario: Scenario,
  run: number,
  axis: Axis,
  wanted: AbortSignal,
): Promise<readonly Float64Array[] | null> {
  const [x] = scenario.runs[run]!.start ?? scenario.start
  const { module, numbers } = planSurvey(scenario, run, {
    // A map of one row: its other side is the start, which does not move.
    axes: [axis, { part: "start", name: "x", from: x, to: x }],
    columns: COLUMNS,
    rows: 1,
  })
  const setting = numbers.run!
  const maps = Array.from({ length: seedsOf(scenario, run) }, (_, i) => ({
    ...numbers,
    run: { ...setting, seed: (setting.seed + i) >>> 0 },
  }))
  const found = await cartographer.survey(module, maps, wanted)
  return found?.map(endsOf) ?? null
}

const endsOf = (outcomes: Outcomes): Float64Array =>
  Float64Array.from({ length: outcomes.columns }, (_, column) => {
    const { fate, value } = outcomeAt(outcomes, column)
    return fate > FATE.diverged && Number.isFinite(value) ? value : Number.POSITIVE_INFINITY
  })
