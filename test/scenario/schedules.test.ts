// What schedules do, on the plane: the claims of the tables that need no network, with our own seeds where there is noise.
import { describe, expect, test } from "vitest"
import { predict } from "../../src/analysis/annealing.ts"
import { bandOf } from "../../src/analysis/bands.ts"
import { refinedSchedule } from "../../src/analysis/refine.ts"
import { scheduleScenes } from "../../src/catalog/scheduleScenes.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { agreement, fitLaw, withoutWarmUp } from "../../src/schedule/effect/lawFit.ts"
import { refinementOf } from "../../src/schedule/effect/refinement.ts"
import { race } from "./race.ts"
import { median, seeds } from "./seeds.ts"

const BOX = [
  [-5, 5],
  [-5, 5],
]

describe("cosine power", () => {
  const firstBelowHalf = async (schedule: object) => {
    const runs = [{ method: "gd", hyper: { lr: 0.1 } }]
    const objective = { surface: "sphere" }
    const [trace] = await race({ objective, budget: 300, schedule, runs })
    return trace!.rate.findIndex((rate) => rate < 0.05)
  }

  test.each([
    [1, 150],
    [2, 133],
    [10, 102],
    [100, 75],
  ])("with p = %d it falls below half of 0.1 at step %d of 300", async (p, step) => {
    expect(await firstBelowHalf({ kind: "cosine_power", max: 0.1, min: 1e-4, T: 300, p })).toBe(
      step,
    )
  })

  test("exponential decay to the same end does at step 31", async () => {
    expect(await firstBelowHalf({ kind: "exponential", gamma: 1e-3 ** (1 / 300) })).toBe(31)
  })
})

describe("refined schedules", () => {
  test("gradients of one size give linear decay", async () => {
    const objective = { formula: "3*x+4*y", domain: BOX }
    const runs = [{ method: "gd", hyper: { lr: 1e-3 } }]
    const [trace] = await race({ objective, budget: 200, runs })
    const { rates } = refinementOf([trace!], "gd", { kind: "exact" }, 0.1)
    rates.forEach((rate, t) => {
      expect(Math.abs(rate - (199 - t) / 199)).toBeLessThan(1e-12)
    })
  })

  test("falling gradients give a warm-up: 0.192 at first, the peak at step 10 of 20, 0 at the end", () => {
    const rates = refinedSchedule(
      Float64Array.from({ length: 20 }, (_, t) => 5 / (1 + t / 3) + 1),
      { share: 0.1 },
    )
    expect(Math.abs(rates[0]! - 0.192)).toBeLessThan(5e-4)
    expect(rates.indexOf(1)).toBe(10)
    expect(rates[19]).toBe(0)
  })
})

/** The mean loss at the end with the best of a few rates. */
async function bestEnd(schedule: object): Promise<number> {
  const means: number[] = []
  for (const lr of [0.01, 0.02, 0.04, 0.08]) {
    const traces = await race({
      objective: { formula: "abs(x)+abs(y)", domain: BOX },
      start: [4, 3],
      budget: 400,
      schedule,
      oracle: { kind: "student-t", sigma: 1, nu: 3 },
      runs: seeds(32).map((seed) => ({ method: "gd", hyper: { lr }, seed })),
    })
    means.push(traces.reduce((sum, { value }) => sum + value.at(-1)!, 0) / traces.length)
  }
  return Math.min(...means)
}

// In 20 dimensions linear decay is the best of six. On the plane every decay to 0 settles in the kink, and how low it ends is
// how low its last rates are, so that cosine ends below linear: only the other end of the order is claimed.
test("the last iterate in heavy-tailed noise: a constant rate is worst, whatever it is", async () => {
  const constant = await bestEnd({ kind: "constant" })
  for (const kind of ["linear_decay", "cosine", "wsd"])
    expect(await bestEnd({ kind, ...(kind === "wsd" && { W: 0 }) })).toBeLessThan(constant / 5)
})

describe("the annealing law down the river", () => {
  const scene = async () => {
    const { runs, ...scenario } = scheduleScenes.river.scenario
    const ensembles: RunTrace[][] = []
    for (const run of runs)
      ensembles.push(await race({ ...scenario, runs: seeds(48).map((seed) => ({ ...run, seed })) }))
    return ensembles.map((traces) => ({
      rates: withoutWarmUp(traces[0]!.rate),
      losses: bandOf(traces.map(({ value }) => value)).median,
      end: median(traces.map(({ value }) => value.at(-1)!)),
    }))
  }
  const wanted = new AbortController().signal

  test("fitted to a constant rate and a cosine it predicts the drop of WSD; with a memory of 2,000 steps it does not", async () => {
    const [constant, , cosine, wsd] = await scene()
    const fitted = [constant!, cosine!]
    const law = (await fitLaw(fitted, null, wanted))!
    const close = agreement(predict(law, wsd!.rates), wsd!.losses)
    expect(Math.abs(close.last)).toBeLessThan(0.4)
    expect(close.mean).toBeLessThan(0.25)
    expect(law.memory).toBeLessThan(0.95)
    const slow = (await fitLaw(fitted, 0.9995, wanted))!
    expect(agreement(predict(slow, wsd!.rates), wsd!.losses).last).toBeGreaterThan(1)
    expect(wsd!.end).toBeLessThan(constant!.end / 2)
  })
})
