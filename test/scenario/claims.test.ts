import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { pointAt, race, stepsBelow } from "./race.ts"

const quadratic = (k: number) => ({
  objective: { formula: "0.5*(x^2 + k*y^2)", parameters: { k } },
  start: [-4, 1.5],
  budget: 6000,
})

describe("steps to f < 1e-6 on a quadratic of condition number k", () => {
  test.each([
    [10, 42, 18, 27],
    [100, 466, 71, 98],
    [1000, 5213, 264, 322],
  ])(
    "k = %d: gd grows like k, momentum and Nesterov like its root",
    async (k, gd, momentum, nesterov) => {
      const q = Math.sqrt(k)
      const runs = [
        { method: "gd", hyper: { lr: 2 / (1 + k) } },
        {
          method: "momentum",
          hyper: { lr: (2 / (1 + q)) ** 2, momentum: ((q - 1) / (q + 1)) ** 2 },
        },
        { method: "nesterov", hyper: { lr: 1 / k, momentum: (q - 1) / (q + 1) } },
      ]
      const traces = await race({ ...quadratic(k), runs })
      expect(traces.map((trace) => stepsBelow(trace, 1e-6))).toEqual([gd, momentum, nesterov])
    },
  )

  test("Newton needs one step for any k", async () => {
    const [trace] = await race({
      ...quadratic(1000),
      budget: 1,
      runs: [{ method: "newton-damped", hyper: { damping: 0 } }],
    })
    expect(trace!.value[1]).toBeLessThan(1e-25)
  })
})

test("Newton walks to the saddle that gradient descent leaves", async () => {
  const [newton, gd] = await race({
    objective: { formula: "x^2/2 - y^2/2 + y^4/4" },
    start: [1, 0.001],
    budget: 200,
    runs: [
      { method: "newton-damped", hyper: { damping: 0 } },
      { method: "gd", hyper: { lr: 0.1 } },
    ],
  })
  expect(Math.hypot(...pointAt(newton!, 200))).toBeLessThan(1e-12)
  expect(stepsBelow(gd!, -0.249)).toBe(85)
})

test("on a constant slope AdaBelief speeds up and Adam does not", async () => {
  const slope = { objective: { formula: "0.1*x + y" }, start: [0, 0], budget: 100 }
  const hyper = { lr: 1e-3 }
  const [adam, belief] = await race({
    ...slope,
    runs: [
      { method: "adam", hyper },
      { method: "adabelief", hyper: { ...hyper, eps: 1e-16 } },
    ],
  })
  const moved = (trace: RunTrace) => [10, 50, 100].map((k) => -pointAt(trace, k)[1])
  expect(moved(adam!).map((d) => d.toFixed(4))).toEqual(["0.0100", "0.0500", "0.1000"])
  expect(moved(belief!).map((d) => d.toPrecision(3))).toEqual(["0.0137", "0.120", "0.333"])
})

test("Lion does not feel the scale of the loss, and moves every coordinate by the rate", async () => {
  const runs = [1, 1000].map((c) => ({
    method: "lion",
    objective: { formula: "c*((1-x)^2 + 100*(y-x^2)^2)", parameters: { c } },
  }))
  const [one, thousand] = await race({
    objective: { surface: "rosenbrock" },
    start: [-1.5, 2],
    budget: 500,
    runs,
  })
  expect(thousand!.x).toEqual(one!.x)
  one!.x.forEach((x, i) => {
    if (i > 1) expect(Math.abs(x - one!.x[i - 2]!)).toBeCloseTo(0.02, 12)
  })
})

test("on the paper's first function Adam rolls into the worse well and diffGrad does not", async () => {
  const hyper = { lr: 0.1, beta1: 0.95, beta2: 0.999 }
  const [adam, diffgrad] = await race({
    objective: { formula: "(x <= 0 ? (x+0.3)^2 : (x-0.2)^2 + 0.05) + y^2" },
    start: [-1, 0],
    budget: 299,
    runs: [
      { method: "adam", hyper },
      { method: "diffgrad", hyper },
    ],
  })
  expect(pointAt(adam!, 299)[0]).toBeCloseTo(0.2001, 3)
  expect(pointAt(diffgrad!, 299)[0]).toBeCloseTo(-0.3001, 3)
})
