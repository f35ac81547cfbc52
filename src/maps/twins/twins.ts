import { resolveObjective } from "../../catalog/plan.ts"
import { planSurvey } from "../../catalog/survey.ts"
import type { Domain } from "../../core/objective.ts"
import type { Scenario } from "../../core/scenario.ts"
import {
  FATE,
  fateAt,
  OUTCOME_WORDS,
  type Outcomes,
  type PlannedSurvey,
} from "../../core/survey.ts"

/** Between twins, as a share of the diagonal of the box. */
export const USUAL_APART = 1e-4

/** Twins that float32 tells apart even when they have met by a factor of 100. */
export const FINEST_APART = 5e-5

/** The distance between twins at their starts. */
export function apartOf(scenario: Scenario, run: number): number {
  const { domain } = resolveObjective(scenario.runs[run]?.objective ?? scenario.objective)
  const diagonal = Math.hypot(...domain.map(([low, high]) => high - low))
  return (scenario.view.maps?.twins?.apart ?? USUAL_APART) * diagonal
}

/** Plans the map of twins from all starts of a box, of one run. */
export function planTwins(
  scenario: Scenario,
  run: number,
  [[x0, x1], [y0, y1]]: Domain,
  cells: { readonly columns: number; readonly rows: number },
): PlannedSurvey {
  const { module, numbers } = planSurvey(scenario, run, {
    kernel: "twins",
    axes: [
      { part: "start", name: "x", from: x0, to: x1 },
      { part: "start", name: "y", from: y0, to: y1 },
    ],
    ...cells,
  })
  return { module, numbers: { ...numbers, apart: apartOf(scenario, run) } }
}

/** What a map of twins comes to. */
export interface TwinShares {
  readonly part: number
  readonly meet: number
  readonly diverged: number
  /** What nearly all exponents lie within, for a scale around 0. */
  readonly top: number
}

/** Share of the exponents that have colours of their own. */
const COMMON = 0.98
/** At most this many are sorted. */
const SORTED = 4096

/** Counts the cells of a map of twins that have been computed. */
export function twinShares({ floats, words, columns, rows }: Outcomes): TwinShares {
  let [all, part, meet, diverged] = [0, 0, 0, 0]
  const sizes: number[] = []
  const stride = Math.max(1, Math.floor((columns * rows) / SORTED)) | 1
  for (let cell = 0; cell < columns * rows; cell++) {
    const fate = fateAt(words, cell)
    if (fate === FATE.unknown) continue
    all++
    const exponent = floats[OUTCOME_WORDS * cell + 2]!
    if (fate === FATE.diverged) diverged++
    else if (exponent > 0) part++
    else meet++
    if (fate !== FATE.diverged && cell % stride === 0) sizes.push(Math.abs(exponent))
  }
  sizes.sort((a, b) => a - b)
  const top = sizes[Math.floor(COMMON * (sizes.length - 1))] || 1
  const of = (count: number) => count / Math.max(all, 1)
  return { part: of(part), meet: of(meet), diverged: of(diverged), top: Number(top.toPrecision(2)) }
}
