import { expect, test } from "vitest"
import { posterTiles } from "../../../src/app/posterTiles.ts"
import { planFractal } from "../../../src/catalog/fractal.ts"

const numbersOf = (columns: number, rows: number) =>
  planFractal({
    width: 4,
    seed: 0,
    steps: 100,
    window: [
      [-1, 1],
      [2, 3],
    ],
    columns,
    rows,
  }).numbers

test("the cells of all tiles are the cells of the poster, each one once", () => {
  const whole = numbersOf(10, 7)
  const seen = new Map<string, readonly [number, number]>()
  for (const { column, row, numbers } of posterTiles(whole, 4)) {
    const [[x0, x1], [y0, y1]] = numbers.window
    for (let r = 0; r < numbers.rows; r++)
      for (let c = 0; c < numbers.columns; c++) {
        const key = `${column + c} ${row + r}`
        expect(seen.has(key)).toBe(false)
        const x = x0 + ((x1 - x0) * c) / Math.max(numbers.columns - 1, 1)
        const y = y0 + ((y1 - y0) * r) / Math.max(numbers.rows - 1, 1)
        seen.set(key, [x, y])
      }
  }
  expect(seen.size).toBe(70)
  for (const [key, [x, y]] of seen) {
    const [column, row] = key.split(" ").map(Number) as [number, number]
    expect(x).toBeCloseTo(-1 + (2 * column) / 9, 12)
    expect(y).toBeCloseTo(2 + row / 6, 12)
  }
})

test("tiles of the largest poster are 1,024 cells wide", () => {
  const tiles = posterTiles(numbersOf(4096, 4096))
  expect(tiles).toHaveLength(16)
  expect(new Set(tiles.map(({ numbers }) => numbers.columns))).toEqual(new Set([1024]))
})
