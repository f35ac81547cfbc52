import { expect, test } from "vitest"
import { bestRateOfGradient } from "../../../src/analysis/batchSize.ts"
import { oneStepRules } from "../../../src/schedule/effect/batchRules.ts"
import { effectSeries } from "../../../src/schedule/effect/effectSeries.ts"
import { groupName, runLabels } from "../../../src/schedule/effect/labels.ts"
import {
  agreement,
  restarts,
  warnings,
  withoutWarmUp,
} from "../../../src/schedule/effect/lawFit.ts"
import { quadraticsOf } from "../../../src/schedule/effect/oneStep.ts"
import { csvOf, outcomesOf } from "../../../src/schedule/effect/outcomes.ts"
import { discovery } from "../../../src/schedule/effect/refinement.ts"
import { seedsFor } from "../../../src/schedule/effect/seeds.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import type { Track } from "../../../src/state/traces.ts"

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

test("a group is named by what its runs share", () => {
  const gd = (lr: number, kind: string) => ({ method: "gd", hyper: { lr }, schedule: { kind } })
  const runs = [gd(0.08, "constant"), gd(0.01, "constant"), gd(0.08, "cosine")]
  expect(groupName(scenario({ runs }))).toBe("Gradient descent, 3 schedules")
  expect(groupName(scenario({ runs: [gd(0.1, "cosine"), gd(0.1, "cosine")] }))).toBe("2 runs")
  const methods = [{ method: "gd" }, { method: "adam" }, { method: "lion" }]
  const shared = { runs: methods, schedule: { kind: "linear_decay" } }
  expect(groupName(scenario(shared))).toBe("Linear decay, 3 methods")
  expect(groupName(scenario({ runs: [methods[0], { ...methods[1], muted: true }] }))).toBe(
    "One run",
  )
})

const floats = (...values: number[]) => Float64Array.from(values)
const track = (...value: number[]): Track => ({
  x: new Float64Array(2 * value.length),
  value: floats(...value),
  gradientNorm: floats(...value),
  rate: new Float64Array(value.length - 1).fill(0.1),
  sharpness: floats(...value),
  flatness: floats(...value),
  scaledSharpness: new Float64Array(value.length),
  calls: {},
  divergedAt: null,
})

test("only what is drawn at random has a noise floor, as a line over its losses", () => {
  const runs = [
    { method: "gd", hyper: { lr: 0.1 } },
    { method: "gd", hyper: { lr: 0.2 }, oracle: { kind: "exact" } },
  ]
  const losses = [9, ...Array.from({ length: 20 }, () => 4)]
  const tracks = [[track(...losses), track(...losses)], [track(...losses)]]
  const noisy = scenario({ objective: { surface: "sphere" }, oracle: NOISE, budget: 20, runs })
  const ensemble = { scenario: noisy, seeds: 2, tracks }
  const [first, second] = outcomesOf(ensemble)
  expect(first!.noiseFloor).toEqual({ lower: 4, median: 4, upper: 4 })
  expect(second!.noiseFloor).toBeNull()
  const [line, none] = effectSeries(ensemble, "loss")
  expect(line!.limit).toMatchObject({ text: "noise floor 4.00" })
  expect(Array.from(line!.limit!.values)).toEqual(losses.map(() => 4))
  expect(none!.limit).toBeNull()
})

test("a table of runs keeps commas out of its columns", () => {
  const row = { run: 0, slot: 0, median: 1, lower: 0.5, upper: 2, diverged: 0.25 }
  const named = { ...row, name: "Adam, cosine", noiseFloor: { median: 3, lower: 2, upper: 4 } }
  expect(
    csvOf([named, { ...named, noiseFloor: null }], 400, 48)
      .split("\n")
      .slice(1),
  ).toEqual([
    '"Adam, cosine",400,48,1,0.5,2,0.25,3,2,4',
    '"Adam, cosine",400,48,1,0.5,2,0.25,,,',
    "",
  ])
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

test("what one step says about the best rate is that of the table's formula, in the mean over the seeds", () => {
  const bowl = {
    formula: "2*x^2+0.5*y^2+x*y",
    parameters: {},
    domain: [
      [-2, 2],
      [-2, 2],
    ],
  }
  const runs = [{ method: "gd", hyper: { lr: 0.1 } }]
  const noisy = scenario({
    objective: bowl,
    oracle: { kind: "gaussian", sigma: 2 },
    budget: 1,
    runs,
  })
  const at = (x: number, y: number): Track => ({ ...track(1, 1), x: floats(0, 0, x, y) })
  const ensemble = { scenario: noisy, seeds: 2, tracks: [[at(1, 0), at(0, 1)]] }
  const { last } = quadraticsOf(ensemble, 0)!
  // H = [[4, 1], [1, 1]]; g = (4, 1) and (1, 1): |g|^2 = 17 + 2, gHg = 73 + 7, tr H = 5 for each of two seeds.
  for (const batch of [1, 16])
    expect(bestRateOfGradient(last, batch)).toBeCloseTo(19 / (80 + (4 * 10) / batch), 12)
  expect(oneStepRules({ first: last, last }).map(({ name }) => name)).toEqual([
    "the first step",
    "the last step",
  ])
  const exact = { ...ensemble, scenario: scenario({ objective: bowl, budget: 1, runs }) }
  expect(quadraticsOf(exact, 0)).toBeNull()
  const adam = scenario({ objective: bowl, oracle: NOISE, budget: 1, runs: [{ method: "adam" }] })
  expect(quadraticsOf({ ...ensemble, scenario: adam }, 0)).toBeNull()
})

test("no rate of one step is drawn where the landscape bends down", () => {
  const down = { curvatures: [-1, -2], slopes: [1, 1], sigma: 1 }
  expect(oneStepRules({ first: down, last: down })).toEqual([])
})
