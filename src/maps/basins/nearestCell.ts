import type { Domain, Point } from "../../core/objective.ts"

interface Cells {
  readonly columns: number
  readonly rows: number
}

/** Returns the start of the cell that is nearest to a point of a map; the first and the last cells are on its edges. */
export const nearestCell = ([x, y]: Point, [across, up]: Domain, cells: Cells): Point => [
  nearest(x, across, cells.columns),
  nearest(y, up, cells.rows),
]

function nearest(value: number, [from, to]: readonly [number, number], count: number): number {
  const cell = Math.round(((value - from) / (to - from)) * (count - 1))
  return from + ((to - from) * Math.min(Math.max(cell, 0), count - 1)) / (count - 1)
}
