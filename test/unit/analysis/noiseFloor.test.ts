import { expect, test } from "vitest"
import { levelOf, noiseFloor } from "../../../src/analysis/noiseFloor.ts"

/** 101 losses that fall from 100, with the last ten given. */
const curve = (last: readonly number[]) =>
  Float64Array.from({ length: 101 }, (_, k) => (k > 90 ? last[k - 91]! : 200 - k))

test("the floor is the median of each seed's last tenth, and then of the seeds", () => {
  const steady = (level: number) => curve(Array.from({ length: 10 }, () => level))
  expect(noiseFloor([steady(1), steady(4), steady(2), steady(3), steady(5)])).toEqual({
    lower: 2,
    median: 3,
    upper: 4,
  })
  // One long jump of a seed moves nothing: it is a median over time.
  expect(noiseFloor([curve([2, 2, 2, 2, 2, 2, 2, 2, 2, 900])]).median).toBe(2)
})

test("a seed that diverged counts as infinitely high", () => {
  const lost = curve(Array.from({ length: 10 }, () => Number.POSITIVE_INFINITY))
  expect(noiseFloor([lost, lost, lost]).median).toBe(Number.POSITIVE_INFINITY)
})

test("a run of one step has a floor", () => {
  expect(noiseFloor([[3, 1]]).median).toBe(1)
})

test("noise of a bowl keeps the loss at the level of the theory", () => {
  // x <- (1 - a) x + r with r = +-e, all 2^14 histories: E x^2 tends to e^2 / (a (2 - a)).
  const [a, e, steps] = [0.5, 0.1, 14]
  const squares = Array.from({ length: 2 ** steps }, (_, history) => {
    let x = 0
    for (let k = 0; k < steps; k++) x = (1 - a) * x + ((history >> k) & 1 ? e : -e)
    return x * x
  })
  const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length
  expect(mean).toBeCloseTo((e * e) / (a * (2 - a)), 6)
  expect(levelOf(squares).median).toBeLessThan(mean)
})
