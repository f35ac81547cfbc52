import { expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { pointAt, race, stepsBelow } from "./race.ts"

const BOWL = { objective: { formula: "0.5*(x^2 + 50*y^2)" }, start: [-4, 1.5] }

test.each([
  ["adam", 1],
  ["adamw", 1],
  ["amsgrad", 1],
  ["rmsprop", 10],
])(
  "the first step of %s is %i times the rate, against the sign of the slope",
  async (method, times) => {
    const [trace] = await race({
      ...BOWL,
      budget: 1,
      runs: [{ method, hyper: { weightDecay: 0 } }],
    })
    const { plane } = methods[method]!.hyper.lr as { plane: number }
    const [x, y] = pointAt(trace!, 1)
    expect(x).toBeCloseTo(-4 + times * plane, 7)
    expect(y).toBeCloseTo(1.5 - times * plane, 7)
  },
)

test("on a loss whose rare large gradient is right, Adam ends at the worst point and AMSGrad at the best", async () => {
  const hyper = { lr: 0.5, beta1: 0.9, beta2: 0.99 }
  const [adam, amsgrad] = await race({
    objective: {
      formula: "t - 101*floor(t/101) == 1 ? 1010*x : -10*x",
      domain: [
        [-1, 1],
        [-1, 1],
      ],
      constrained: true,
    },
    start: [0, 0],
    schedule: { kind: "inv_sqrt" },
    budget: 200_000,
    runs: [
      // Its correction fades within some hundred steps, so it changes nothing of where it ends.
      { method: "adam", hyper },
      { method: "amsgrad", hyper: { ...hyper, bias_correction: false } },
    ],
  })
  expect(pointAt(adam!, 200_000)[0]).toBeCloseTo(0.994, 3)
  expect(pointAt(amsgrad!, 200_000)[0]).toBe(-1)
})

test("momentum with the gradient's change visits Nesterov's look-ahead points", async () => {
  const [share, lr] = [0.9, 0.01]
  const [nesterov] = await race({
    ...BOWL,
    budget: 100,
    runs: [{ method: "nesterov", hyper: { lr, momentum: share } }],
  })
  let x = BOWL.start
  let [m, last] = [
    [0, 0],
    [0, 0],
  ]
  for (let k = 1; k <= 100; k++) {
    const g = [x[0]!, 50 * x[1]!]
    // Adan without its scaling, on the gradients at its own iterates.
    m = m.map((old, i) => share * old + g[i]! + share * (g[i]! - last[i]!))
    x = x.map((at, i) => at - lr * m[i]!)
    last = g
    pointAt(nesterov!, k).forEach((at, i) => {
      expect(Math.abs(at - x[i]!)).toBeLessThan(1e-14)
    })
  }
})

const BELIEVERS = [
  { method: "adam", hyper: { lr: 1e-3 } },
  { method: "adabelief", hyper: { lr: 1e-3, eps: 1e-16 } },
]

test("where gradients alternate AdaBelief is no better than Adam", async () => {
  const [adam, belief] = await race({
    objective: { formula: "t - 2*floor(t/2) == 1 ? x : -x" },
    start: [0, 0],
    budget: 1000,
    runs: BELIEVERS,
  })
  const last = (trace: RunTrace) => Math.abs(pointAt(trace, 1000)[0] - pointAt(trace, 999)[0])
  expect(last(adam!)).toBeCloseTo(5.26e-5, 7)
  expect(last(belief!)).toBeCloseTo(5.56e-5, 7)
})

test("in noise AdaBelief moves and trembles 1.14 times as much as Adam", async () => {
  const traces = await race({
    objective: { formula: "x + y" },
    oracle: { kind: "gaussian", sigma: 3 },
    start: [0, 0],
    budget: 20_000,
    runs: BELIEVERS,
  })
  const [adam, belief] = traces.map(({ x }) => {
    const moves = Array.from(x.subarray(2), (at, i) => at - x[i]!).slice(2000)
    const mean = moves.reduce((sum, d) => sum + d, 0) / moves.length
    const square = moves.reduce((sum, d) => sum + d * d, 0) / moves.length
    return { mean, spread: Math.sqrt(square - mean ** 2) }
  })
  for (const ratio of [belief!.mean / adam!.mean, belief!.spread / adam!.spread]) {
    expect(ratio).toBeGreaterThan(1.1)
    expect(ratio).toBeLessThan(1.2)
  }
})

test("on the paper's second function Adam stops at a local minimum and diffGrad at the global one", async () => {
  const hyper = { lr: 0.1, beta1: 0.95, beta2: 0.999 }
  const [adam, diffgrad] = await race({
    objective: { formula: "x <= -0.9 ? -40*x - 35.15 : x^3 + x*sin(8*x) + 0.85" },
    start: [-1, 0],
    budget: 299,
    runs: ["adam", "diffgrad"].map((method) => ({ method, hyper })),
  })
  expect(pointAt(adam!, 299)[0]).toBeCloseTo(0, 3)
  expect(pointAt(diffgrad!, 299)[0]).toBeCloseTo(-0.643, 3)
})

test("Adadelta has hardly started after 200 steps", async () => {
  const runs = [{ method: "adadelta", hyper: { eps: 1e-6 } }]
  const [trace] = await race({ ...BOWL, budget: 200, runs })
  expect(trace!.value[0]).toBe(64.25)
  expect(trace!.value[200]).toBeCloseTo(19.2, 1)
})

test("AdamW with decay 1 ends near the corner (1, 1/2) of the unit box, not on it", async () => {
  const [trace] = await race({
    objective: { formula: "0.5*((x-3)^2 + 10*(y-0.5)^2)" },
    start: [-2.5, 2.5],
    budget: 3000,
    runs: [{ method: "adamw", hyper: { lr: 0.01, weightDecay: 1 } }],
  })
  const late = [...trace!.x].slice(2 * 2501)
  const mean = (axis: 0 | 1) =>
    late.reduce((sum, at, i) => (i % 2 === axis ? sum + at : sum), 0) / 500
  expect(mean(0)).toBeCloseTo(0.961, 3)
  expect(mean(1)).toBeCloseTo(0.449, 3)
})

test("Prodigy finds the scale of a problem: as many steps at 1, 10 and 100 times the size", async () => {
  const traces = await race({
    ...BOWL,
    budget: 200,
    runs: [1, 10, 100].map((c) => ({ method: "prodigy", start: BOWL.start.map((at) => c * at) })),
  })
  expect(traces.map((trace) => stepsBelow(trace, 1e-6 * trace.value[0]!))).toEqual([113, 117, 104])
  const longest = traces.map(({ x }) =>
    Math.max(...Array.from(x.subarray(2), (at, i) => Math.abs(at - x[i]!))),
  )
  for (const i of [0, 1]) {
    expect(longest[i + 1]! / longest[i]!).toBeGreaterThan(5)
    expect(longest[i + 1]! / longest[i]!).toBeLessThan(15)
  }
})

test.each([
  [0, 40],
  [0.05, 33],
  [0.1, 26],
  [0.2, 14],
])("SAM of radius %d leaves %i of 41 runs in a sharp well", async (rho, kept) => {
  const traces = await race({
    objective: {
      formula: "-exp(-(x+1)^2/(2*0.05^2)) - 0.9*exp(-(x-1)^2/(2*0.6^2))",
    },
    budget: 1500,
    runs: Array.from({ length: 41 }, (_, i) => ({
      method: "sam",
      hyper: { lr: 0.002, rho },
      start: [-1.2 + 0.01 * i, 0],
    })),
  })
  expect(traces.filter((trace) => Math.abs(pointAt(trace, 1500)[0] + 1) < 0.15)).toHaveLength(kept)
})
