import { expect, test } from "vitest"
import { exponentialAverage, uniformAverage } from "../../../src/analysis/average.ts"

const path = [4, 0, 2, 1, 0, 2, -2, 9]

test("the uniform average is the mean of the iterates so far", () => {
  expect([...uniformAverage(path, 3)]).toEqual([4, 0, 3, 0.5, 2, 1, 1, 3])
})

test("averages end where the run does", () => {
  expect(uniformAverage(path, 1)).toHaveLength(4)
})

test("the exponential average begins at the first iterate and is corrected as Adam's moments are", () => {
  const beta = 0.5
  const average = exponentialAverage(path, 3, 3)
  let [sum, weight] = [0, 0]
  for (let k = 0; k <= 3; k++) {
    sum = beta * sum + (1 - beta) * path[2 * k]!
    weight = beta * weight + (1 - beta)
    expect(average[2 * k]).toBeCloseTo(sum / weight, 14)
  }
  expect(average[0]).toBe(4)
})

test("over one iterate it is the run itself", () => {
  expect([...exponentialAverage(path, 3, 1)]).toEqual(path)
})
