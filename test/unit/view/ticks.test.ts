import { expect, test } from "vitest"
import { ticksOf } from "../../../src/view/ticks.ts"

const texts = (low: number, high: number, count = 5) =>
  ticksOf([low, high], count).map((tick) => tick.text)

test("numbers are round, and negative ones have a true minus", () => {
  expect(texts(-2, 2, 4)).toEqual(["−2", "−1", "0", "1", "2"])
})

test("all numbers of an axis are exact, without zeros at their ends", () => {
  expect(texts(0, 0.2)).toEqual(["0", "0.05", "0.1", "0.15", "0.2"])
  expect(texts(0.9999, 1.0001)).toEqual(["0.9999", "0.99995", "1", "1.00005", "1.0001"])
})

test("very large and very small numbers are written as powers", () => {
  expect(texts(0, 4e6, 2)).toEqual(["0", "2e6", "4e6"])
})
