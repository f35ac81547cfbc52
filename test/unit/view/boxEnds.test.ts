import { expect, test } from "vitest"
import type { Domain } from "../../../src/core/objective.ts"
import { boxProblem } from "../../../src/state/scenario/boxProblem.ts"
import { dragged, HANDLES, nudged } from "../../../src/view/boxEnds.ts"

const BOX: Domain = [
  [-2, 2],
  [-1, 3],
]

test("a side moves one end, a corner two, rounded to what a pixel is worth", () => {
  expect(dragged(BOX, { x: 1, y: null }, [2.34567, 9], [0.01, 0.01])).toEqual([[-2, 2.35], BOX[1]])
  expect(dragged(BOX, { x: 0, y: 1 }, [-3.1234, 4.4444], [0.01, 0.1])).toEqual([
    [-3.12, 2],
    [-1, 4.4],
  ])
})

test("a box neither collapses nor turns over, wherever a handle goes", () => {
  for (const handle of HANDLES)
    for (const to of [-1e9, -50, 0, 1, 50, 1e9]) {
      const [x, y] = dragged(BOX, handle, [to, to], [0.005, 0.005])
      expect(boxProblem(...x)).toBe(null)
      expect(boxProblem(...y)).toBe(null)
      expect(Math.min(x[1] - x[0], y[1] - y[0])).toBeGreaterThan(0.1)
    }
})

test("a key moves a handle along the sides that it moves, even of a tiny box far out", () => {
  expect(nudged(BOX, { x: 1, y: null }, [0.01, 0])).toEqual([[-2, 2.04], BOX[1]])
  expect(nudged(BOX, { x: 1, y: null }, [0, 0.01])).toEqual(BOX)
  const far: Domain = [
    [1000, 1010],
    [0, 1],
  ]
  expect(nudged(far, { x: 0, y: 0 }, [-0.01, 0])[0]).toEqual([999.9, 1010])
  let [x] = far
  for (let i = 0; i < 100; i++) [x] = nudged([x, [0, 1]], { x: 0, y: null }, [0.1, 0])
  expect(boxProblem(...x)).toBe(null)
})
