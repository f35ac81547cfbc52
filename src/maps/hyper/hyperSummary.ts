import type { Point } from "../../core/objective.ts"
import { FATE, fateAt, type Outcome, type Outcomes, outcomeAt } from "../../core/survey.ts"
import type { HyperAsk } from "./hyperOrder.ts"
import { numberAt } from "./places.ts"

/** What a map has shown so far. */
export interface HyperSummary {
  /** Cells that are computed, and what share of them diverged, was under way or at rest without having arrived. */
  readonly cells: number
  readonly diverged: number
  readonly moving: number
  readonly resting: number
  /** The best cell; null where there is none. */
  readonly best: (Outcome & { readonly at: Point }) | null
}

/** Counts fates and finds the best cell: the lowest f, or the fewest steps; of equals the one that is best by the other. */
export function summaryOf(outcomes: Outcomes, { sides, colour }: HyperAsk): HyperSummary {
  const { columns, rows, words } = outcomes
  const counts = [0, 0, 0, 0, 0]
  let best = -1
  for (let cell = 0; cell < columns * rows; cell++) {
    const fate = fateAt(words, cell)
    counts[Math.min(fate, FATE.arrived)]!++
    const isIn = colour === "gap" ? fate > FATE.diverged : fate >= FATE.arrived
    if (isIn && (best < 0 || isBetter(outcomes, cell, best, colour))) best = cell
  }
  const cells = columns * rows - counts[FATE.unknown]!
  const share = (fate: number) => (cells > 0 ? counts[fate]! / cells : 0)
  const at = (cell: number): Point => [
    numberAt(sides[0].axis, (cell % columns) / Math.max(columns - 1, 1)),
    numberAt(sides[1].axis, Math.floor(cell / columns) / Math.max(rows - 1, 1)),
  ]
  return {
    cells,
    diverged: share(FATE.diverged),
    moving: share(FATE.moving),
    resting: share(FATE.elsewhere),
    best: best < 0 ? null : { ...outcomeAt(outcomes, best), at: at(best) },
  }
}

function isBetter(outcomes: Outcomes, a: number, b: number, colour: HyperAsk["colour"]): boolean {
  const [one, other] = [outcomeAt(outcomes, a), outcomeAt(outcomes, b)]
  if (!Number.isFinite(one.value)) return false
  const order = [one.value - other.value, one.steps - other.steps]
  const [first, second] = colour === "gap" ? order : order.toReversed()
  return first !== 0 ? first! < 0 : second! < 0
}
