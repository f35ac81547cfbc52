import { expect, test } from "vitest"
import { domainOf } from "../../../src/panels/chart/domain.ts"
import { frameOf } from "../../../src/panels/chart/frame.ts"
import type { Series } from "../../../src/panels/chart/series.ts"
import { crossingNote, negativeNote } from "../../../src/panels/crossing.ts"

const series = (values: readonly number[], limit?: readonly number[]): Series => ({
  run: 0,
  name: "Gradient descent",
  slot: 0,
  values,
  times: null,
  smoothed: null,
  count: values.length,
  divergedAt: null,
  ranked: true,
  limit: limit ? { text: "2/η", values: limit } : null,
})
const crossing = (values: readonly number[], limit: readonly number[]) =>
  crossingNote([series(values, limit)])?.text

test("a curve above its limit says since when, or how often it was", () => {
  const limit = [10, 10, 10]
  expect(crossing([1, 2, 3, 99], limit)).toBe(undefined)
  expect(crossing([11, 12, 13, 1], limit)).toBe("Gradient descent above 2/η throughout")
  expect(crossing([1, 12, 13, 1], limit)).toBe("Gradient descent above 2/η since step 1")
  expect(crossing([1, 12, 3, 1], limit)).toBe("Gradient descent above 2/η at step 1")
  expect(crossing([11, 12, 3, 1], limit)).toBe("Gradient descent above 2/η at 2 steps, first at 0")
  expect(crossingNote([series([1, 2])])).toBe(null)
})

test("a limit that falls is met by a curve that stays", () => {
  expect(crossing([5, 5, 5, 5], [9, 6, 4])).toBe("Gradient descent above 2/η since step 2")
})

test("negative curvature is said in words", () => {
  expect(negativeNote([series([-1, 2, 3])])?.title).toBe("Gradient descent below 0 at step 0.")
  expect(negativeNote([series([1, 2])])).toBe(null)
})

test("a limit is in the picture if it is near, and does not flatten the curves if it is far", () => {
  expect(domainOf([series([1, 10, 8], [20, 20])], false).high).toBeGreaterThan(20)
  expect(domainOf([series([1, 10, 8], [2000, 2000])], false).high).toBeLessThan(11)
  // A rate that decays to 0 has no last limit.
  expect(domainOf([series([1, 10, 8], [20, Infinity])], false).high).toBeLessThan(23)
})

test("runs with one limit have one label for it", () => {
  const size = { width: 300, height: 200 }
  const labels = (...limits: number[]) =>
    frameOf(
      limits.map((limit) => series([1, 10], [limit])),
      false,
      1,
      size,
      16,
    ).limits.length
  expect(labels(20, 20)).toBe(1)
  expect(labels(20, 12)).toBe(2)
  expect(labels(20, 2000)).toBe(1)
})
