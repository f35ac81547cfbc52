import { describe, expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { pointAt, race } from "./race.ts"

const TARGET = {
  objective: { formula: "0.5*((x-3)^2 + 10*(y-0.5)^2)" },
  start: [-2.5, 2.5],
  budget: 3000,
}
const run = (kappa: string, weightDecay: number) => ({
  method: "lion-k",
  hyper: { lr: 0.01, kappa, weightDecay },
})

/** Mean of the last 500 iterates. */
function rest(trace: RunTrace): [number, number] {
  const steps = Array.from({ length: 500 }, (_, i) => TARGET.budget - i)
  const mean = (axis: 0 | 1) => steps.reduce((sum, k) => sum + pointAt(trace, k)[axis], 0) / 500
  return [mean(0), mean(1)]
}

const size = (trace: RunTrace, k: number) => Math.max(...pointAt(trace, k).map(Math.abs))

describe("weight decay makes Lion-K solve a constrained problem", () => {
  test.each([
    [0.25, 2.999, 0.5],
    [0.5, 2, 0.4998],
    [1, 1, 0.4996],
    [2, 0.5, 0.5],
  ])("with the sign and decay %d in the box of that half-width's inverse", async (decay, x, y) => {
    const [trace] = await race({ ...TARGET, runs: [run("l1", decay)] })
    const [restX, restY] = rest(trace!)
    expect(restX).toBeCloseTo(x, 3)
    expect(restY).toBeCloseTo(y, 3)
    for (let k = TARGET.budget - 500; k <= TARGET.budget; k++)
      expect(size(trace!, k)).toBeLessThanOrEqual(1 / decay + 1e-12)
  })

  test("the box is reached faster than (1 - rate decay)^t, and never left", async () => {
    const [trace] = await race({ ...TARGET, runs: [run("l1", 1)] })
    const outside = Array.from({ length: TARGET.budget + 1 }, (_, k) =>
      Math.max(0, size(trace!, k) - 1),
    )
    expect(outside[0]).toBe(1.5)
    expect(outside[50]).toBeCloseTo(0.118, 3)
    expect(outside.indexOf(0)).toBe(56)
    expect(Math.max(...outside.slice(56))).toBe(0)
    outside.forEach((distance, t) => {
      expect(distance).toBeLessThanOrEqual(1.5 * 0.99 ** t + 1e-12)
    })
    expect(1.5 * 0.99 ** 50).toBeCloseTo(0.908, 3)
  })

  test("with the normalized momentum it is the minimiser in the ball", async () => {
    const [trace] = await race({ ...TARGET, runs: [run("l2", 1)] })
    const [x, y] = rest(trace!)
    expect(Math.abs(x - 0.9134186)).toBeLessThan(1e-7)
    expect(Math.abs(y - 0.4070215)).toBeLessThan(1e-7)
    expect(Math.hypot(x, y)).toBeCloseTo(1, 7)
  })

  test("with the identity it is ridge regularization", async () => {
    const [trace] = await race({ ...TARGET, runs: [run("quad", 0.5)] })
    const [x, y] = rest(trace!)
    expect(x).toBeCloseTo(3 / 1.5, 6)
    expect(y).toBeCloseTo(5 / 10.5, 6)
  })

  test("AdamW is drawn in similarly, but slower", async () => {
    const hyper = { lr: 0.01, weightDecay: 1 }
    const [trace] = await race({ ...TARGET, runs: [{ method: "adamw", hyper }] })
    const [x, y] = rest(trace!)
    expect(x).toBeCloseTo(0.96, 2)
    expect(y).toBeCloseTo(0.45, 2)
  })
})

test("the set that is drawn is the one that holds the iterates", () => {
  const bound = (kappa: string, weightDecay: number) =>
    methods["lion-k"]!.bound!({ kappa, weightDecay })
  expect(bound("l1", 2)).toEqual({ shape: "box", radius: 0.5 })
  expect(bound("l2", 0.25)).toEqual({ shape: "ball", radius: 4 })
  expect(bound("quad", 1)).toBeUndefined()
  expect(bound("l1", 0)).toBeUndefined()
  expect(methods.lion!.bound!({ weightDecay: 2 })).toEqual({ shape: "box", radius: 0.5 })
})
