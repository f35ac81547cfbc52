// What the scenes of "How to choose" show, and the numbers that its text gives for them.
import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { type SceneId, scenes } from "../../src/gallery/scenes.ts"
import { pointAt, race, stepsBelow } from "./race.ts"

const show = (id: SceneId) => race(scenes[id].scenario)

/** The first step at which f is below a share of its first value, or -1. */
const stepsTo = (trace: RunTrace, share: number) => stepsBelow(trace, share * trace.value[0]!)

const last = ({ value }: RunTrace) => value.at(-1)!

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

function longestStep(trace: RunTrace): number {
  let longest = 0
  for (let k = 1; k < trace.value.length; k++) {
    const [[x0, y0], [x1, y1]] = [pointAt(trace, k - 1), pointAt(trace, k)]
    longest = Math.max(longest, Math.hypot(x1 - x0, y1 - y0))
  }
  return longest
}

function meanOfLast(trace: RunTrace, steps: number): number {
  return [...trace.value].slice(-steps).reduce((sum, f) => sum + f, 0) / steps
}

describe("noise", () => {
  test("a decay and an average let AdamW settle, a constant rate does not", async () => {
    const { runs, ...scene } = scenes.decay.scenario
    const means = await Promise.all(
      runs.map((run) => race({ ...scene, runs: SEEDS.map((seed) => ({ ...run, seed })) })),
    )
    const [constant, cosine, averaged] = means.map((seeds) =>
      median(seeds.map((run) => meanOfLast(run, 100))),
    )
    expect(constant! / cosine!).toBeGreaterThan(20)
    expect(constant! / averaged!).toBeGreaterThan(20)
  })

  test("a tenth of the rate ends nearly as low, but has hardly begun after 300 steps", async () => {
    const { runs, ...scene } = scenes.decay.scenario
    const slow = SEEDS.map((seed) => ({ ...runs[0], hyper: { lr: 0.03, weightDecay: 0 }, seed }))
    const seeds = await race({ ...scene, runs: slow })
    expect(median(seeds.map((run) => run.value[300]!))).toBeGreaterThan(10)
    expect(median(seeds.map((run) => meanOfLast(run, 100)))).toBeLessThan(2e-3)
  })

  test("only plain gradient descent is thrown by errors of any size", async () => {
    const [plain, clipped, signs] = (await show("jumps")).map(longestStep)
    expect(plain).toBeGreaterThan(0.5)
    expect(clipped).toBeLessThan(0.1000001)
    expect(signs).toBeLessThan(0.02 * Math.SQRT2 + 1e-9)
  })

  test("the cliff throws an unclipped step to x = -9.04", async () => {
    const [plain, clipped] = await show("cliff")
    expect(pointAt(plain!, 1)[0]).toBeCloseTo(-9.04, 2)
    expect(pointAt(clipped!, 1)[0]).toBeCloseTo(0.9, 2)
  })
})

describe("scaling", () => {
  test("momentum and Nesterov need far fewer steps than gradient descent", async () => {
    const [gd, momentum, nesterov] = (await show("stretched")).map((run) => stepsBelow(run, 1e-6))
    expect([gd, momentum, nesterov]).toEqual([466, 71, 98])
  })

  test("a turn takes Adam's advantage, and is nothing to gradient descent", async () => {
    const [adam, turnedAdam, gd, turnedGd] = await show("turned")
    expect(stepsTo(adam!, 1e-6)).toBeGreaterThan(0)
    expect(stepsTo(turnedAdam!, 1e-6)).toBe(-1)
    expect(last(turnedAdam!) / last(adam!)).toBeGreaterThan(1e3)
    expect(stepsTo(turnedGd!, 1e-6)).toBe(stepsTo(gd!, 1e-6))
  })

  test("Lion does not see the scale of the loss, gradient descent diverges by it", async () => {
    const [lion, scaledLion, gd, scaledGd] = await show("scaled")
    expect(scaledLion!.x).toEqual(lion!.x)
    expect(gd!.divergedAt).toBeNull()
    expect(scaledGd!.divergedAt).not.toBeNull()
  })
})

describe("curvature and rates", () => {
  test("conjugate gradients end a bowl in two steps, BFGS in seven", async () => {
    const [gd, cg, bfgs, newton] = (await show("calls")).map((run) => stepsBelow(run, 1e-6))
    expect([gd, cg, bfgs]).toEqual([-1, 2, 7])
    // One step without damping; the damping of 0.001 leaves a thousandth.
    expect(newton).toBe(2)
  })

  test("Newton stays at the saddle, saddle-free Newton is past it in 18 steps", async () => {
    const [gd, newton, saddleFree] = await show("saddle")
    expect(pointAt(newton!, 120)).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
    expect(stepsBelow(saddleFree!, -0.249)).toBe(18)
    expect(stepsBelow(gd!, -0.249)).toBe(85)
  })

  test("Prodigy takes as long from ten times as far, Adam does not", async () => {
    const [far, near, farAdam, nearAdam] = (await show("distance")).map((run) => stepsTo(run, 1e-6))
    expect([near, far]).toEqual([113, 117])
    expect(nearAdam).toBeGreaterThan(0)
    expect(farAdam).toBe(-1)
  })
})
