import type { Rect } from "./painter.ts"
import type { Size } from "./projection.ts"

/** Columns of maps side by side; a last row that is not full leaves as little as possible free. */
const COLUMNS = [1, 1, 2, 3, 2, 3, 3, 4, 4] as const
const MOST = 4
/** Below this width there are at most two. */
export const NARROW = 760

/** Returns the number of columns for so many maps. */
export function paneColumns(count: number, narrow: boolean): number {
  return Math.min(COLUMNS[count] ?? MOST, narrow ? 2 : MOST)
}

/** Cuts a stage into maps, on whole pixels. */
export function paneRects(count: number, { width, height }: Size): readonly Rect[] {
  const columns = paneColumns(count, width < NARROW)
  const rows = Math.ceil(count / columns)
  const edge = (k: number, of: number, length: number) => Math.round((k * length) / of)
  return Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const [x, y] = [edge(column, columns, width), edge(row, rows, height)]
    return {
      x,
      y,
      width: edge(column + 1, columns, width) - x,
      height: edge(row + 1, rows, height) - y,
    }
  })
}
