import { expect, test } from "vitest"
import { BATCHES, sgdStability } from "../../../src/gallery/sgdStability.ts"

const { rate, trace } = (await sgdStability(async () => {}, { aborted: false }))!

test("who leaves the page leaves the rest undone", async () => {
  expect(await sgdStability(async () => {}, { aborted: true })).toBe(null)
})

test("the limit rises with the batch, from far below gradient descent's to nearly all of it", () => {
  expect(rate.median.toSorted((a, b) => a - b)).toEqual(rate.median)
  // A quarter, three quarters and nearly all, as the guide says.
  const near = (batch: number) => rate.median[BATCHES.indexOf(batch)]!
  expect(Math.abs(near(1) - 0.25)).toBeLessThan(0.03)
  expect(Math.abs(near(8) - 0.75)).toBeLessThan(0.03)
  expect(near(256)).toBeGreaterThan(0.99)
  expect(Math.max(...rate.upper)).toBeLessThan(1)
})

test("the trace is below 2/η with one row at a time only", () => {
  expect(trace.upper[BATCHES.indexOf(1)]!).toBeLessThan(1)
  expect(trace.lower[BATCHES.indexOf(4)]!).toBeGreaterThan(1)
})

test("quartiles are in order", () => {
  for (const { lower, median, upper } of [rate, trace])
    for (const [i, middle] of median.entries()) {
      expect(lower[i]!).toBeLessThanOrEqual(middle)
      expect(upper[i]!).toBeGreaterThanOrEqual(middle)
    }
})
