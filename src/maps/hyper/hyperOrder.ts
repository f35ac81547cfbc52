import { planSurvey } from "../../catalog/survey.ts"
import type { MapsView } from "../../core/mapsView.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { PlannedSurvey } from "../../core/survey.ts"
import type { MapLook } from "../../state/cartographer.ts"
import type { HyperScale } from "./hyperScale.ts"
import type { Reference } from "./reference.ts"
import type { ShownAxes } from "./shownAxes.ts"

/** What a map of hyper-parameters shows. */
export interface HyperAsk {
  readonly sides: ShownAxes["sides"]
  readonly reference: Reference
  /** f at the start. */
  readonly start: number
  readonly colour: "gap" | "steps"
  readonly tolerance: number
  /** Steps of every run. */
  readonly budget: number
}

/** f - f* of a run that has arrived, unless another is given. */
const TOLERANCE = 1e-6

export const toleranceOf = ({ hyper }: MapsView): number => hyper?.tolerance ?? TOLERANCE

/** Plans the map of one run. */
export function planHyper(
  scenario: Scenario,
  run: number,
  { sides, reference, colour, tolerance }: HyperAsk,
  columns: number,
  rows: number,
): PlannedSurvey {
  return planSurvey(scenario, run, {
    axes: [sides[0].axis, sides[1].axis],
    columns,
    rows,
    // Without f* the tolerance is one of f itself.
    floor: reference.kind === "lowest" ? 0 : reference.floor,
    ...(colour === "steps" && { tolerance }),
  })
}

/** The colours of a map on a scale. */
export function lookOf(
  colour: HyperAsk["colour"],
  { low, high, floor }: HyperScale,
  colours: MapsView["colours"],
): MapLook {
  const scale = colours ?? "sequential"
  return colour === "gap"
    ? { kind: "logValue", low: Math.log(low), high: Math.log(high), floor, scale }
    : { kind: "logSteps", low: Math.log(low + 1), high: Math.log(high + 1), floor, scale }
}
