import { solveLeastSquares } from "./leastSquares.ts"

/** Boxes along the shorter side of the coarsest count: fewer say little. */
const FEWEST = 8
/** Sides of boxes that a slope needs. */
const LEAST_SIZES = 3

/**
 * The box-counting dimension of the border between true and false cells: minus the slope of the logarithm of the number
 * of boxes that it crosses over the logarithm of their side, by least squares over sides of 1, 2, 4 and so on. A border
 * runs through the corner of four cells that are not all alike. Cells are [row, column], counted row by row.
 * Returns null where there is no border, or too few cells. 1 is a smooth line, 2 fills the plane.
 */
export function boxDimension(
  columns: number,
  rows: number,
  isTrue: (cell: number) => boolean,
): number | null {
  let crossed = borderOf(columns, rows, isTrue)
  const counts: number[] = []
  while (Math.min(crossed.columns, crossed.rows) >= FEWEST) {
    const count = crossed.boxes.reduce((sum, one) => sum + one, 0)
    if (count === 0) return null
    counts.push(Math.log2(count))
    crossed = halved(crossed)
  }
  if (counts.length < LEAST_SIZES) return null
  const terms = counts.map((_, size) => [1, size])
  const [, slope] = solveLeastSquares(
    terms,
    counts,
    counts.map(() => 1),
  )
  return -slope!
}

/** Boxes, 1 where the border crosses one. */
interface Boxes {
  readonly columns: number
  readonly rows: number
  readonly boxes: Uint8Array
}

function borderOf(columns: number, rows: number, isTrue: (cell: number) => boolean): Boxes {
  const corners = { columns: columns - 1, rows: rows - 1 }
  const boxes = new Uint8Array(Math.max(corners.columns * corners.rows, 0))
  for (let row = 0; row < corners.rows; row++)
    for (let column = 0; column < corners.columns; column++) {
      const cell = row * columns + column
      const first = isTrue(cell)
      const isCrossed = [cell + 1, cell + columns, cell + columns + 1].some(
        (c) => isTrue(c) !== first,
      )
      if (isCrossed) boxes[row * corners.columns + column] = 1
    }
  return { ...corners, boxes }
}

/** Boxes of twice the side. */
function halved({ columns, rows, boxes }: Boxes): Boxes {
  const [across, up] = [Math.ceil(columns / 2), Math.ceil(rows / 2)]
  const coarse = new Uint8Array(across * up)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      coarse[(row >> 1) * across + (column >> 1)]! |= boxes[row * columns + column]!
  return { columns: across, rows: up, boxes: coarse }
}
