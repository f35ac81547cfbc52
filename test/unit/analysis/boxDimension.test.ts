import { expect, test } from "vitest"
import { boxDimension } from "../../../src/analysis/boxDimension.ts"

const SIDE = 257

const dimension = (isTrue: (x: number, y: number) => boolean, side = SIDE) =>
  boxDimension(side, side, (cell) => isTrue(cell % side, Math.floor(cell / side)))

test("a straight line has dimension 1", () => {
  expect(dimension((x) => x < 100)).toBeCloseTo(1, 10)
  expect(dimension((x, y) => x < y)).toBeCloseTo(1, 1)
})

test("a filled area has dimension 2", () => {
  expect(dimension((x, y) => (x + y) % 2 === 0)).toBeCloseTo(2, 10)
})

test("the border of a Sierpinski gasket is near log2(3)", () => {
  const found = dimension((x, y) => (x & y) === 0)
  expect(Math.abs(found! - Math.log2(3))).toBeLessThan(0.1)
})

test("without a border, or with few cells, there is none", () => {
  expect(dimension(() => true)).toBeNull()
  expect(dimension((x) => x < 4, 16)).toBeNull()
})
