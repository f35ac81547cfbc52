import { expect, test } from "vitest"
import { bandOf, quantile } from "../../../src/analysis/bands.ts"

test("quantiles lie between neighbours as numpy's do", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
  expect(quantile([7], 0.75)).toBe(7)
})

test("a band has the median and the middle half of each step", () => {
  const { lower, median, upper } = bandOf([
    [1, 10],
    [3, 30],
    [2, 20],
    [5, 50],
    [4, 40],
  ])
  expect([...lower]).toEqual([2, 20])
  expect([...median]).toEqual([3, 30])
  expect([...upper]).toEqual([4, 40])
})

test("runs that diverged are above all others, and the median is infinite once they are the most", () => {
  const { median, upper } = bandOf([[1], [2], [Number.NaN], [Number.POSITIVE_INFINITY]])
  expect(median[0]).toBe(Number.POSITIVE_INFINITY)
  expect(upper[0]).toBe(Number.POSITIVE_INFINITY)
  expect(bandOf([[1], [2], [Number.NaN]]).median[0]).toBe(2)
})
