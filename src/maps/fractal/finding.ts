import { boxDimension } from "../../analysis/boxDimension.ts"
import { FATE, fateAt, type Outcomes } from "../../core/survey.ts"

/** What a map of trainability shows. */
export interface FractalFinding {
  /** The share of the runs that converge. */
  readonly converging: number
  /** Of the border, by counting boxes; null where there is none. */
  readonly dimension: number | null
}

/** Returns what a complete map shows. */
export function findingOf({ words, columns, rows }: Outcomes): FractalFinding {
  const converges = (cell: number) => fateAt(words, cell) === FATE.arrived
  let count = 0
  for (let cell = 0; cell < columns * rows; cell++) if (converges(cell)) count++
  return {
    converging: count / (columns * rows),
    dimension: boxDimension(columns, rows, converges),
  }
}
