import { expect, test } from "vitest"
import { distances, separationOf, twinOf } from "../../../src/analysis/separation.ts"

test("a twin starts at the distance asked for", () => {
  const [x, y] = twinOf([1, -2], 0.01)
  expect(Math.hypot(x - 1, y + 2)).toBeCloseTo(0.01, 15)
})

test("distances of the steps that both paths have", () => {
  expect([...distances([0, 0, 1, 1, 5, 5], [3, 4, 1, 1])]).toEqual([5, 0])
})

const powers = (factor: number, count: number) =>
  Array.from({ length: count }, (_, k) => 1e-6 * factor ** k)

test("a steady separation is its logarithm, until it is hundredfold", () => {
  const parting = separationOf(powers(1.5, 60))
  expect(parting.exponent).toBeCloseTo(Math.log(100) / parting.steps, 12)
  expect(parting.steps).toBe(Math.ceil(Math.log(100) / Math.log(1.5)))
  const slow = separationOf(powers(0.99, 60))
  expect(slow.exponent).toBeCloseTo(Math.log(0.99), 12)
  expect(slow.steps).toBe(59)
})

test("a path without steps has no separation", () => {
  expect(separationOf([1])).toEqual({ exponent: 0, steps: 0 })
})
