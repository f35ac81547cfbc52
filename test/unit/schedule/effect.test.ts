import { expect, test } from "vitest"
import { runLabels } from "../../../src/schedule/effect/labels.ts"
import {
  agreement,
  restarts,
  warnings,
  withoutWarmUp,
} from "../../../src/schedule/effect/lawFit.ts"
import { csvOf } from "../../../src/schedule/effect/outcomes.ts"
import { discovery } from "../../../src/schedule/effect/refinement.ts"
import { seedsFor } from "../../../src/schedule/effect/seeds.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const scenario = (change: object) =>
  parseScenario({
    version: 1,
    objective: { surface: "rivervalley" },
    budget: 400,
    runs: [{ method: "gd", hyper: { lr: 0.08 } }],
    ...change,
  })
const NOISE = { kind: "gaussian", sigma: 1 }

test("noise is seen with 48 seeds, fewer of long races, and one tells all where there is none", () => {
  expect(seedsFor(scenario({ oracle: NOISE }))).toBe(48)
  expect(seedsFor(scenario({ oracle: NOISE, budget: 100_000 }))).toBe(10)
  expect(seedsFor(scenario({}))).toBe(1)
})

test("runs are named by what differs: schedules, rates, else methods", () => {
  const gd = (lr: number, kind: string) => ({ method: "gd", hyper: { lr }, schedule: { kind } })
  const runs = [gd(0.08, "constant"), gd(0.01, "constant"), gd(0.08, "cosine")]
  expect(runLabels(scenario({ runs }))).toEqual(["Constant 0.08", "Constant 0.01", "Cosine"])
  const methods = [
    { method: "gd", hyper: { lr: 0.1 } },
    { method: "adam", hyper: { lr: 0.1 } },
  ]
  expect(runLabels(scenario({ runs: methods }))).toEqual(["Gradient descent", "Adam"])
})

test("a table of runs keeps commas out of its columns", () => {
  const row = { run: 0, slot: 0, median: 1, lower: 0.5, upper: 2, diverged: 0.25 }
  expect(csvOf([{ ...row, name: "Adam, cosine" }], 400, 48).split("\n")[1]).toBe(
    '"Adam, cosine",400,48,1,0.5,2,0.25',
  )
})

test("what a refined schedule found is said in words", () => {
  const rising = Float64Array.from({ length: 101 }, (_, t) => (t <= 20 ? t / 20 : (100 - t) / 80))
  expect(discovery(rising)[0]).toBe(
    "A warm-up of 20 % of the run found: it begins at 0 % of the peak.",
  )
  const linear = Float64Array.from({ length: 101 }, (_, t) => 1 - t / 100)
  expect(discovery(linear)[0]).toMatch(/^No warm-up/)
  expect(discovery(linear)[2]).toMatch(/^It is linear decay/)
})

test("a warm-up counts at the peak, and rises after it are restarts", () => {
  const rates = [0.1, 0.2, 0.4, 0.3, 0.2, 0.35, 0.4, 0.1, 0.2]
  expect([...withoutWarmUp(rates)].slice(0, 3)).toEqual([0.4, 0.4, 0.4])
  expect(restarts(rates)).toBe(2)
  expect(restarts([0.1, 0.2, 0.3, 0.2, 0.1])).toBe(0)
})

test("the law warns with the number where it fails", () => {
  const law = { floor: 1, forward: 1, annealing: -1, exponent: 0.5, memory: 0.9995 }
  const rates = Float64Array.from({ length: 60 }, (_, t) => (t % 20 === 0 ? 0.2 : 0.1))
  const texts = warnings({ law, steps: 60, rates, isRandom: false, isOneMethod: false }).join(" ")
  expect(texts).toMatch(/without noise/)
  expect(texts).toMatch(/another method/)
  expect(texts).toMatch(/60 steps are too few/)
  expect(texts).toMatch(/rises 2 times/)
  expect(texts).toMatch(/remembers 2,000 steps of a run of 60/)
  expect(texts).toMatch(/C came out negative/)
  const good = { ...law, annealing: 0.1, memory: 0.9 }
  const calm = Float64Array.from({ length: 400 }, (_, t) => 1 - t / 400)
  expect(
    warnings({ law: good, steps: 400, rates: calm, isRandom: true, isOneMethod: true }),
  ).toEqual([])
})

test("the agreement is of shares of the loss, after the first steps", () => {
  const losses = Float64Array.from({ length: 101 }, () => 2)
  const { mean, last } = agreement(
    Float64Array.from({ length: 100 }, () => 2.2),
    losses,
  )
  expect(mean).toBeCloseTo(0.1, 12)
  expect(last).toBeCloseTo(0.1, 12)
})
