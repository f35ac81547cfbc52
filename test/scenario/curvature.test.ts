import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { pointAt, race, stepsBelow } from "./race.ts"

const ROSENBROCK = { objective: { formula: "(1-x)^2 + 100*(y-x^2)^2" }, start: [-1.5, 2] }
const BEALE = {
  objective: { formula: "(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y^3)^2" },
  start: [1, 1],
}
const run = (method: string, hyper = {}) => ({ method, hyper })
const end = (trace: RunTrace) => pointAt(trace, trace.x.length / 2 - 1)

/** Distance of two points. */
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)

describe("where curvature is negative", () => {
  test("Newton ends at the saddle; saddle-free Newton needs 18 steps to leave it, gradient descent 85", async () => {
    const [newton, saddleFree, gd] = await race({
      objective: { formula: "x^2/2 - y^2/2 + y^4/4" },
      start: [1, 0.001],
      budget: 100,
      runs: [
        run("newton-damped", { damping: 0 }),
        run("saddle-free-newton"),
        run("gd", { lr: 0.1 }),
      ],
    })
    expect(apart(end(newton!), [0, 0])).toBeLessThan(1e-12)
    expect(stepsBelow(saddleFree!, -0.249)).toBe(18)
    expect(stepsBelow(gd!, -0.249)).toBe(85)
  })

  test("on Beale from (1, 1) Newton ends at the saddle (0, 1), saddle-free Newton at the minimum", async () => {
    const runs = [run("newton-damped", { damping: 0 }), run("saddle-free-newton")]
    const [newton, saddleFree] = await race({ ...BEALE, budget: 200, runs })
    expect(apart(end(newton!), [0, 1])).toBeLessThan(1e-6)
    expect(newton!.value.at(-1)).toBeCloseTo(14.203, 3)
    expect(apart(end(saddleFree!), [3, 0.5])).toBeLessThan(1e-6)
  })

  test("where all curvatures are positive, saddle-free Newton is Newton", async () => {
    const runs = [run("newton-damped"), run("saddle-free-newton")]
    const [newton, saddleFree] = await race({ ...ROSENBROCK, budget: 10, runs })
    for (let k = 1; k <= 10; k++)
      expect(apart(pointAt(newton!, k), pointAt(saddleFree!, k))).toBeLessThan(1e-9)
  })
})

describe("steps on a quadratic of condition number k", () => {
  test.each([
    [10, 8],
    [100, 7],
    [1000, 6],
  ])("k = %d: BFGS needs %d to f < 1e-6, nonlinear CG always two", async (k, steps) => {
    const [bfgs, cg] = await race({
      objective: { formula: "0.5*(x^2 + k*y^2)", parameters: { k } },
      start: [-4, 1.5],
      budget: 20,
      runs: [run("bfgs"), run("nonlinear-cg")],
    })
    expect(stepsBelow(bfgs!, 1e-6)).toBe(steps)
    expect(stepsBelow(cg!, 1e-6)).toBe(2)
  })

  test.each([0, 20, 45, 77])(
    "turned by %d degrees, nonlinear CG ends in two steps",
    async (rotate) => {
      for (const k of [3, 300]) {
        const [cg] = await race({
          objective: {
            formula: "0.5*(x^2 + k*y^2)",
            parameters: { k },
            transform: { rotate },
          },
          start: [-4, 1.5],
          budget: 2,
          runs: [run("nonlinear-cg")],
        })
        expect(cg!.value[2]! / cg!.value[0]!).toBeLessThan(1e-20)
      }
    },
  )
})

describe("steps to f < 1e-10", () => {
  test.each([
    ["Rosenbrock", ROSENBROCK, [40, 40, 35]],
    ["Beale", BEALE, [15, 14, 16]],
  ])("%s: BFGS, L-BFGS and nonlinear CG end at the minimum", async (_, scenario, steps) => {
    const runs = ["bfgs", "lbfgs", "nonlinear-cg"].map((method) => run(method))
    const traces = await race({ ...scenario, budget: 200, runs })
    expect(traces.map((trace) => stepsBelow(trace, 1e-10))).toEqual(steps)
  })
})

test("L-BFGS forgets nothing for its first m + 1 steps, and then the oldest pairs", async () => {
  const runs = [4, 20, 50].map((m) => run("lbfgs", { m }))
  const [four, twenty, fifty] = await race({ ...ROSENBROCK, budget: 21, runs })
  const gap = (trace: RunTrace, k: number) => apart(pointAt(trace, k), pointAt(fifty!, k))
  for (let k = 1; k <= 21; k++) expect(gap(twenty!, k), `step ${k}`).toBe(0)
  for (let k = 1; k <= 5; k++) expect(gap(four!, k), `step ${k}`).toBe(0)
  expect(gap(four!, 6)).toBeGreaterThan(1e-6)
})
