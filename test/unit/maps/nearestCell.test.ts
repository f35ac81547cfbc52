import { expect, test } from "vitest"
import type { Domain } from "../../../src/core/objective.ts"
import { nearestCell } from "../../../src/maps/basins/nearestCell.ts"

const BOX: Domain = [
  [-5, 5],
  [0, 1],
]
const CELLS = { columns: 11, rows: 3 }

test.each([
  [
    [1.4, 0.3],
    [1, 0.5],
  ],
  [
    [-4.6, 0.2],
    [-5, 0],
  ],
  [
    [5, 1],
    [5, 1],
  ],
  [
    [9, -3],
    [5, 0],
  ],
] as const)("the start nearest to %j is %j", (at, cell) => {
  expect(nearestCell(at, BOX, CELLS)).toEqual(cell)
})
