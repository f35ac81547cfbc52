import type { SurveyNumbers } from "../core/survey.ts"

/** Cells along a side of a tile: what an engine holds at a time is that of one tile. */
const TILE = 1024

/** A part of a large map, and where it lies in it. */
interface PosterTile {
  readonly column: number
  readonly row: number
  readonly numbers: SurveyNumbers
}

/** Cuts a map into tiles whose cells are its cells, row by row from its lowest. */
export function posterTiles(whole: SurveyNumbers, side = TILE): readonly PosterTile[] {
  const tiles: PosterTile[] = []
  for (let row = 0; row < whole.rows; row += side)
    for (let column = 0; column < whole.columns; column += side) {
      const columns = Math.min(side, whole.columns - column)
      const rows = Math.min(side, whole.rows - row)
      const [across, up] = whole.window
      const window = [
        part(across, whole.columns, column, columns),
        part(up, whole.rows, row, rows),
      ] as const
      tiles.push({ column, row, numbers: { ...whole, columns, rows, window } })
    }
  return tiles
}

/** The first and the last of so many of the cells between two ends. */
function part(
  [from, to]: readonly [number, number],
  cells: number,
  first: number,
  count: number,
): readonly [number, number] {
  const at = (cell: number) => from + ((to - from) * cell) / Math.max(cells - 1, 1)
  return [at(first), at(first + count - 1)]
}
