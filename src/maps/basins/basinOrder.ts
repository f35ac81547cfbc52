import { planBasins } from "../../catalog/survey.ts"
import type { Domain } from "../../core/objective.ts"
import type { Scenario } from "../../core/scenario.ts"
import { endsLook, type MapOrder } from "../../state/cartographer.ts"

/** Orders the map of a run, or what another run does otherwise. */
export function basinOrder(
  scenario: Scenario,
  run: number,
  box: Domain,
  cells: { readonly columns: number; readonly rows: number },
  against?: number,
): MapOrder {
  const of = (one: number) => planBasins(scenario, one, box, cells.columns, cells.rows)
  const look = endsLook(scenario.budget)
  return against === undefined
    ? { survey: of(run), look }
    : { survey: of(run), against: of(against), look: { ...look, kind: "difference" } }
}
