import { methods } from "../../catalog/index.ts"
import { priceOf } from "../../core/callCost.ts"
import type { Scenario } from "../../core/scenario.ts"
import { percent, short, whole } from "../../ui/numberText.ts"
import { gapName } from "../hyper/hyperWords.ts"
import { numberAt } from "../hyper/places.ts"
import type { ShownAxis } from "../hyper/shownAxes.ts"
import type { GapCurve } from "./curveGaps.ts"
import { COLUMNS } from "./surveyCurve.ts"

/** A value of the axis as a person reads it. */
export const valueAt = ({ axis }: ShownAxis, place: number): string =>
  short(numberAt(axis, place / (COLUMNS - 1)))

/** A gap of a curve: "2.3e−5", or "diverged". */
export const gapAt = ({ median }: GapCurve, place: number): string => gapText(median[place]!)

/** A gap: "2.3e−5", or "diverged". */
export const gapText = (gap: number): string => (Number.isFinite(gap) ? short(gap) : "diverged")

/** The name of the gaps; one name if all curves are measured from the same. */
export function gapLabel(curves: readonly GapCurve[]): string {
  const names = [...new Set(curves.map(({ kind }) => gapName(kind)))]
  return names.length === 1 ? names[0]!.replace("on the map", "seen") : "gap"
}

/** What gaps are measured from where that is not f*. */
export function floorText(curves: readonly GapCurve[], names: readonly string[]): string[] {
  return curves.flatMap(({ run, kind, floor }) => {
    if (kind === "known") return []
    const what =
      kind === "found" ? "the lowest minimum found in the box" : "the lowest f of all curves"
    return `${names[run]}: f* is not known, the gap is measured from ${what}, ${short(floor)}.`
  })
}

/** What one point of a curve costs, in gradients. */
export const pointCalls = ({ budget, runs }: Scenario, { run, seeds }: GapCurve): number =>
  Math.round(seeds * budget * priceOf(methods[runs[run]!.method]!.oracles))

/** What holds for all curves. */
export function conditions(scenario: Scenario, curves: readonly GapCurve[]): string {
  const calls = curves.reduce((sum, curve) => sum + COLUMNS * pointCalls(scenario, curve), 0)
  const seeds = Math.max(1, ...curves.map((curve) => curve.seeds))
  const noise =
    seeds > 1 ? ` Noisy runs: median and middle half of ${seeds} seeds at every value.` : ""
  return `Not tuned: all other values as set. ${COLUMNS} values of ${whole(scenario.budget)} steps each, about ${whole(calls)} oracle calls in all, counted in gradients (value or gradient 1, product with the Hessian 2, Hessian 4).${noise}`
}

/** What the curves show, in one sentence. */
export function finding(
  side: ShownAxis,
  curves: readonly GapCurve[],
  names: readonly string[],
): string {
  const best = curves
    .filter((curve) => curve.best !== null)
    .toSorted((a, b) => a.median[a.best!]! - b.median[b.best!]!)[0]
  if (!best) return "All runs diverged at every value."
  const lowest = `${names[best.run]} is lowest, ${gapAt(best, best.best!)} at ${valueAt(side, best.best!)}`
  const gone = curves.flatMap((curve) =>
    curve.diverges === null
      ? []
      : [`${names[curve.run]} diverges from ${valueAt(side, curve.diverges)}`],
  )
  return `Final gap by ${side.choice.label || side.choice.symbol}: ${[lowest, ...gone].join("; ")}.`
}

/** Share of the values at which at least half of the seeds diverged. */
export const divergedShare = ({ median }: GapCurve): string =>
  percent(median.filter((gap) => !Number.isFinite(gap)).length / median.length)
