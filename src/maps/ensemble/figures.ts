import { eigen } from "../../analysis/eigen.ts"
import { type ResolvedObjective, resolveObjective } from "../../catalog/plan.ts"
import { targetsOf } from "../../catalog/survey.ts"
import type { EnsembleRecord, Snapshot } from "../../core/ensemble.ts"
import { objectiveNames, type Point } from "../../core/objective.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { Target } from "../../core/survey.ts"
import { evaluator } from "../../formula/evaluate.ts"
import { parse } from "../../formula/formula.ts"
import { escapeBars } from "./escapes.ts"
import type { ValueRange } from "./stepFrame.ts"

/** What is drawn of a snapshot besides its shares. */
export interface Figures {
  readonly step: number
  /** Mean of f, and f at the mean, both above f* where it is known. */
  readonly loss: number
  readonly lossOfMean: number
  /** From the mean to the nearest minimum; NaN without one. */
  readonly away: number
  /** Standard deviations along and across the longest direction. */
  readonly along: number
  readonly across: number
}

/** What is known of the objective of a run. */
export interface Ground {
  readonly objective: ResolvedObjective
  readonly targets: readonly Target[]
  value(at: Point, step: number): number
}

export function groundOf(scenario: Scenario, run: number): Ground {
  const objective = resolveObjective(scenario.runs[run]!.objective ?? scenario.objective)
  const { formula, parameters } = objective
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return {
    objective,
    targets: targetsOf(objective),
    value: (at, step) => f.value(at, { ...parameters, t: step + 1 }),
  }
}

export function figuresOf(
  { step, mean, covariance: [xx, xy, yy], value }: Snapshot,
  { objective, targets, value: f }: Ground,
): Figures {
  const floor = objective.minimum ?? 0
  const { largest, smallest } = eigen([xx, xy, yy])
  const ways = targets.map(({ at }) => Math.hypot(at[0] - mean[0], at[1] - mean[1]))
  return {
    step,
    loss: value - floor,
    lossOfMean: f(mean, step) - floor,
    away: ways.length > 0 ? Math.min(...ways) : Number.NaN,
    along: Math.sqrt(largest),
    across: Math.sqrt(Math.max(smallest, 0)),
  }
}

/** The ranges of the charts, the same for all ensembles that stand side by side. */
export interface Ranges {
  readonly loss: ValueRange
  readonly distance: ValueRange
  readonly escapes: ValueRange
}

/** Decades that a logarithmic axis shows at most. */
const DECADES = 12

/** A few members that are about to diverge must not flatten all else: so much of a usual loss is shown at most. */
const OUTLIERS = 1000

/** What there is to show of an ensemble. */
interface Known {
  readonly record: EnsembleRecord
  readonly figures: readonly Figures[]
  readonly ground: Ground
}

export function rangesOf(all: readonly Known[], steps: number): Ranges {
  const finite = (values: readonly number[]) => values.filter(Number.isFinite)
  const figures = all.flatMap((one) => one.figures)
  const usual = Math.max(0, ...all.map((one) => usualLoss(one.figures)))
  const losses = finite(figures.flatMap(({ loss, lossOfMean }) => [loss, lossOfMean])).filter(
    (loss) => loss <= OUTLIERS * usual,
  )
  const sides = all.map(({ ground }) =>
    Math.hypot(...ground.objective.domain.map(([a, b]) => b - a)),
  )
  const ways = finite(figures.flatMap(({ away, along }) => [away, along])).map((way) =>
    Math.min(way, ...sides),
  )
  const isFloorKnown = all.every(({ ground }) => ground.objective.minimum !== undefined)
  const shares = all.flatMap(({ record }) =>
    escapeBars(record, steps).map(({ count }) => count / record.members),
  )
  const highest = (values: readonly number[]) => Math.max(1e-9, ...values)
  return {
    loss: isFloorKnown ? logRange(losses) : { low: Math.min(0, ...losses), high: highest(losses) },
    distance: { low: 0, high: highest(ways) },
    escapes: {
      low: 0,
      high: highest(shares),
      text: (share) => `${Number((100 * share).toPrecision(2))} %`,
    },
  }
}

/** The loss at the start or at the middle of the time, whichever is higher. */
function usualLoss(figures: readonly Figures[]): number {
  const sorted = figures.map(({ loss }) => Math.abs(loss)).toSorted((a, b) => a - b)
  return Math.max(Math.abs(figures[0]?.loss ?? 0), sorted[Math.floor(sorted.length / 2)] ?? 0)
}

function logRange(values: readonly number[]): ValueRange {
  const positive = values.filter((value) => value > 0)
  const high = 10 ** Math.ceil(Math.log10(Math.max(1e-9, ...positive)))
  const least = Math.min(high / 10, ...positive)
  const low = 10 ** Math.floor(Math.log10(Math.max(least, high / 10 ** DECADES)))
  return { low, high, log: true }
}
