import { expect, test } from "vitest"
import { methods } from "../../../src/catalog/index.ts"
import { resolveObjective } from "../../../src/catalog/plan.ts"
import { sharpnessLimits } from "../../../src/catalog/sharpnessLimit.ts"
import type { RunSpec } from "../../../src/core/scenario.ts"
import { shaders } from "../../../src/engine/link/shaders.ts"
import { golden } from "../../golden.ts"

const objective = resolveObjective({ surface: "sphere" })
const limits = (run: RunSpec, rate: readonly number[] = [1], budget = rate.length) =>
  sharpnessLimits({ run, objective, rate, budget })
const limit = (method: string, hyper: RunSpec["hyper"] = {}) => limits({ method, hyper })![0]!

/** [trace, determinant] of the linear recursion that a method is on λx²/2 at the rate 1. */
const recursions = {
  gd: { golden: "GD", method: "gd", hyper: {}, of: (h: number) => [1 - h, 0] },
  "heavy ball": {
    golden: "HB",
    method: "momentum",
    hyper: { momentum: 0.9 },
    // x' = x - b', b' = 0.9 b + h x
    of: (h: number) => [1 - h + 0.9, 0.9],
  },
  Nesterov: {
    golden: "Nesterov",
    method: "nesterov",
    hyper: { momentum: 0.9 },
    // x' = x - (1.9 h x + 0.81 b), b' = 0.9 b + h x
    of: (h: number) => [1 - 1.9 * h + 0.9, (1 - 1.9 * h) * 0.9 + 0.81 * h],
  },
  "averaged momentum": {
    golden: "EMA",
    method: "adam",
    hyper: { beta1: 0.9 },
    // x' = x - m', m' = 0.9 m + 0.1 h x
    of: (h: number) => [1 - 0.1 * h + 0.9, 0.9],
  },
} as const

/** The largest modulus of the roots of z² - trace z + determinant. */
function spectralRadius([trace, determinant]: readonly number[]): number {
  const square = (trace! * trace!) / 4 - determinant!
  if (square < 0) return Math.sqrt(determinant!)
  return Math.abs(trace! / 2) + Math.sqrt(square)
}

const { thresholds } = golden<{ thresholds: Readonly<Record<string, number>> }>("stability")

test.each(Object.entries(recursions))(
  "the limit of %s is where its recursion stops shrinking",
  (_, one) => {
    const known = limit(one.method, { ...one.hyper, lr: 1 })
    expect(Math.abs(known - thresholds[one.golden]!)).toBeLessThan(1e-8)
    let [stable, unstable] = [1e-3, 100]
    while (unstable - stable > 1e-12 * unstable) {
      const middle = (stable + unstable) / 2
      if (spectralRadius(one.of(middle)) <= 1) stable = middle
      else unstable = middle
    }
    expect(Math.abs(known - stable)).toBeLessThan(1e-8)
  },
)

test("the limit follows the rate and a momentum that is scheduled", () => {
  expect([...limits({ method: "gd", hyper: {} }, [1, 0.5, 0.1])!]).toEqual([2, 4, 20])
  const run = {
    method: "momentum",
    hyper: { momentum: 0.8 },
    scheduled: { momentum: { kind: "linear_decay" } },
  }
  const [first, , third] = limits(run, [1, 1, 1, 1])!
  expect(first).toBeCloseTo(2 * 1.8, 12)
  expect(third).toBeCloseTo(2 * 1.4, 12)
  const points = [
    [0, 0],
    [1, 1],
  ] as const
  const drawn = { ...run, scheduled: { momentum: { kind: "drawn", points } as const } }
  expect([...limits(drawn, [1, 1, 1])!].map((value) => value.toFixed(9))).toEqual([
    "2.000000000",
    "2.800000000",
    "3.600000000",
  ])
})

test("weight decay takes its share, and a step that is searched for has no limit", () => {
  expect(limit("gd", { weightDecay: 0.5 })).toBe(1.5)
  expect(limits({ method: "gd", hyper: { stepSize: "armijo" } })).toBe(null)
  expect(limits({ method: "lion", hyper: {} })).toBe(null)
})

test("a limit is of the scaled curvature where the method says what it divides by", () => {
  for (const [id, { sharpnessLimit }] of Object.entries(methods)) {
    if (!sharpnessLimit) continue
    const divides = shaders[`methods/${id}.wgsl`]!.includes("fn preconditioner(")
    expect(sharpnessLimit.scaled ?? false, id).toBe(divides)
    expect(limit(id), id).toBeGreaterThan(0)
  }
})
