import { expect, test } from "vitest"
import {
  bestRateOfGradient,
  bestRateOfSign,
  crossover,
  errorFunction,
  fitSaturating,
  saturating,
} from "../../../src/analysis/batchSize.ts"
import { golden } from "../../golden.ts"

const { slopes, B, sgd, sign } =
  golden<Record<"slopes" | "B" | "sgd" | "sign", number[]>>("batchSize")
/** Curvatures from 1 down to 0.01, as many for each octave; the slopes are 0.1 times the first 50 normal numbers of numpy's seed 0. */
const quadratic = {
  curvatures: slopes.map((_, i) => 10 ** ((-2 * i) / (slopes.length - 1))),
  slopes,
  sigma: 1,
}

const slopesOf = (rates: readonly number[]) =>
  rates.slice(1).map((rate, i) => Math.log(rate / rates[i]!) / Math.log(B[i + 1]! / B[i]!))

test("the best rates of one step are those of the table", () => {
  B.forEach((batch, i) => {
    expect(Math.abs(bestRateOfGradient(quadratic, batch) / sgd[i]! - 1)).toBeLessThan(1e-12)
    expect(Math.abs(bestRateOfSign(quadratic, batch) / sign[i]! - 1)).toBeLessThan(1e-12)
  })
})

test("the rate grows like B for gradient descent and like its root for signs, then stays", () => {
  const linear = [0.991, 0.983, 0.966, 0.934, 0.877, 0.781, 0.558, 0.249, 0.079, 0.021]
  const root = [0.495, 0.489, 0.479, 0.459, 0.424, 0.366, 0.24, 0.092, 0.03, 0.01]
  slopesOf(B.map((batch) => bestRateOfGradient(quadratic, batch))).forEach((slope, i) => {
    expect(Math.abs(slope - linear[i]!)).toBeLessThan(6e-4)
  })
  slopesOf(B.map((batch) => bestRateOfSign(quadratic, batch))).forEach((slope, i) => {
    expect(Math.abs(slope - root[i]!)).toBeLessThan(6e-4)
  })
  expect(Math.round(crossover(quadratic))).toBe(163)
})

test("the saturating rule is found again in rates that follow it", () => {
  const rates = B.map((batch) => saturating(0.3, 64, batch))
  const { highest, crossing, error } = fitSaturating(B, rates)
  expect(highest).toBeCloseTo(0.3, 9)
  expect(crossing).toBeCloseTo(64, 9)
  expect(error).toBeLessThan(1e-9)
})

test.each([
  [0, 0],
  [0.1, 0.1124629160182849],
  [1, 0.8427007929497149],
  [-2, -0.9953222650189527],
  [4, 0.9999999845827421],
])("erf(%d)", (x, value) => {
  expect(Math.abs(errorFunction(x) - value)).toBeLessThan(1e-15)
})
