import type { Domain, Point } from "./objective.ts"
import {
  drawnCell,
  FATE,
  fateAt,
  MOST_TARGETS,
  type Outcome,
  type Outcomes,
  outcomeAt,
} from "./survey.ts"

/** What became of the starts of a map, counted by fate: a number for each of FATE and of the minima. */
export type Fates = readonly number[]

/** All fates. */
export const FATES = FATE.arrived + MOST_TARGETS

/** The fates in the order in which they are told: minima first. */
export const TOLD: readonly number[] = [
  ...Array.from({ length: MOST_TARGETS }, (_, i) => FATE.arrived + i),
  FATE.elsewhere,
  FATE.moving,
  FATE.diverged,
]

/** Returns the letter of a minimum, counted from 0. */
export const letterOf = (minimum: number): string => String.fromCharCode(65 + minimum)

/** "A", "Elsewhere", "Still moving" or "Diverged". */
export function fateName(fate: number): string {
  if (fate >= FATE.arrived) return letterOf(fate - FATE.arrived)
  return { [FATE.elsewhere]: "Elsewhere", [FATE.moving]: "Still moving" }[fate] ?? "Diverged"
}

/** Counts the cells as they are drawn; with the window of the map, those that lie in a box. */
export function countFates(outcomes: Outcomes, within?: Within): Fates {
  const { columns, rows, words } = outcomes
  const [x0, x1] = within ? cellsIn(within, 0, columns) : [0, columns]
  const [y0, y1] = within ? cellsIn(within, 1, rows) : [0, rows]
  const counts = new Array<number>(FATES).fill(0)
  for (let row = y0; row < y1; row++)
    for (let column = x0; column < x1; column++)
      counts[fateAt(words, drawnCell(words, columns, column, row))]!++
  counts[FATE.unknown] = 0
  return counts
}

interface Within {
  readonly window: Domain
  readonly box: Domain
}

/** The first cell of a side in the box, and the one after the last. */
function cellsIn({ window, box }: Within, side: 0 | 1, count: number): readonly [number, number] {
  const [from, to] = window[side]
  const [low, high] = box[side].map((end) => ((end - from) / (to - from)) * (count - 1)) as [
    number,
    number,
  ]
  return [Math.max(0, Math.ceil(low - 1e-6)), Math.min(count, Math.floor(high + 1e-6) + 1)]
}

/** Returns what becomes of the start nearest to a point; null beyond the window, and before anything is known. */
export function outcomeNear(outcomes: Outcomes, window: Domain, at: Point): Outcome | null {
  const { columns, rows, words } = outcomes
  const [column, row] = [columns, rows].map((count, side) => {
    const [from, to] = window[side as 0 | 1]
    return Math.round(((at[side as 0 | 1] - from) / (to - from)) * (count - 1))
  }) as [number, number]
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return null
  const outcome = outcomeAt(outcomes, drawnCell(words, columns, column, row))
  return outcome.fate === FATE.unknown ? null : outcome
}

/** A fate that occurs, and its share of all starts. */
export interface FateShare {
  readonly fate: number
  readonly share: number
}

/** Returns the shares of the fates that occur, in the order in which they are told. */
export function sharesOf(counts: Fates): readonly FateShare[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return TOLD.flatMap((fate) => (counts[fate]! > 0 ? [{ fate, share: counts[fate]! / total }] : []))
}

/** Where two maps differ: how many of the cells of both, and what the second has there. */
export function countDifferences(
  map: Outcomes,
  other: Outcomes,
): { readonly cells: number; readonly fates: Fates } {
  const counts = new Array<number>(FATES).fill(0)
  let cells = 0
  for (let row = 0; row < map.rows; row++)
    for (let column = 0; column < map.columns; column++) {
      const drawn = ({ words, columns }: Outcomes) =>
        fateAt(words, drawnCell(words, columns, column, row))
      const [one, two] = [drawn(map), drawn(other)]
      if (one === FATE.unknown || two === FATE.unknown) continue
      cells++
      if (one !== two) counts[two]!++
    }
  return { cells, fates: counts }
}
