import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { batchSizes } from "../../src/state/track.ts"
import { race } from "./race.ts"
import { median, seeds } from "./seeds.ts"

/** Rate over the first divisor: so large a b0 makes AdaGrad-Norm gradient descent, whose steps show the gradients. */
const B0 = 1e6
const SIGMA = 3
const LEVEL = 0.5
const NU = 0.2
const MOST = 500

describe("the next batch is as large as its test wants", () => {
  test.each([
    ["norm", ([x, y]) => (2 * SIGMA ** 2) / (LEVEL ** 2 * (x ** 2 + y ** 2))],
    ["inner-product", ([x, y]) => SIGMA ** 2 / (LEVEL ** 2 * (x ** 2 + y ** 2))],
    ["augmented", ([x, y]) => SIGMA ** 2 / (NU ** 2 * (x ** 2 + y ** 2))],
    ["coordinate", ([x, y]) => SIGMA ** 2 / (LEVEL ** 2 * Math.min(x ** 2, y ** 2))],
  ] as [string, (g: readonly [number, number]) => number][])("%s", async (kind, wanted) => {
    const [trace] = await race({
      objective: { formula: "0.5*(x^2 + y^2)" },
      start: [40, -30],
      budget: 60,
      oracle: { kind: "gaussian", sigma: SIGMA },
      runs: [
        {
          method: "adadagrad-norm",
          hyper: {
            lr: 0.1 * B0,
            b0sq: B0 ** 2,
            batch: 4,
            test: kind,
            eta: LEVEL,
            nu: NU,
            most: MOST,
          },
        },
      ],
    })
    const sizes = batchSizes(trace!)!
    expect(sizes[0]).toBe(4)
    let grown = 0
    for (let k = 0; k + 1 < sizes.length; k++) {
      const g = [0, 1].map((axis) => (trace!.x[2 * k + axis]! - trace!.x[2 * k + 2 + axis]!) / 0.1)
      // AdaGrad's sum is not quite negligible, and ceil would show it.
      const next = wanted(g as [number, number])
      if (Math.abs(next - Math.round(next)) < 1e-3) continue
      expect(sizes[k + 1], `step ${k}`).toBe(Math.max(sizes[k]!, Math.min(MOST, Math.ceil(next))))
      if (sizes[k + 1]! > sizes[k]!) grown++
    }
    expect(grown).toBeGreaterThan(1)
  })

  test("without noise it stays as it is", async () => {
    const [trace] = await race({
      objective: { surface: "rosenbrock" },
      budget: 50,
      runs: [{ method: "adadagrad" }],
    })
    expect(new Set(batchSizes(trace!))).toEqual(new Set([4]))
    expect(trace!.calls.gradient).toBeUndefined()
  })
})

// The published comparison is a logistic regression with 20 parameters, which does not fit on the plane. Here the claim
// fails: small batches come near a minimum by chance, and need the fewest samples for that. Noise and rate were chosen
// among nine settings that were tried; it failed with all of them.
describe("AdAdaGrad at level 1 on (x^2 + y^2)/2 with noise 5, median of 9 seeds", () => {
  const runsOf = (hyper: object) =>
    race({
      objective: { formula: "0.5*(x^2 + y^2)" },
      start: [-4, 1.5],
      budget: 400,
      oracle: { kind: "gaussian", sigma: 5 },
      runs: seeds(9).map((seed) => ({ method: "adadagrad", seed, hyper: { lr: 2, ...hyper } })),
    })
  const fixed = (size: number) => runsOf({ batch: size, most: size })
  const adaptive = () => runsOf({ eta: 1, most: 65536 })
  const reach = (traces: RunTrace[], level = 0.3) =>
    traces.map(({ gradientNorm }) => gradientNorm.findIndex((norm) => norm < level))
  const samples = (traces: RunTrace[], level = 0.3) =>
    median(reach(traces, level).map((step, i) => traces[i]!.calls.sample![step]!))

  test("the batch grows as the gradient falls below the noise", async () => {
    for (const trace of await adaptive()) {
      const sizes = batchSizes(trace)!
      expect(sizes[0]).toBe(4)
      expect(sizes.at(-1)).toBeGreaterThan(1000)
    }
  })

  test("to a gradient of 0.3 it takes fewer samples than batches of 1024, and fewer steps than batches of 16", async () => {
    const [grown, large, small] = [await adaptive(), await fixed(1024), await fixed(16)]
    expect(samples(grown)).toBeLessThan(0.5 * samples(large))
    expect(median(reach(grown))).toBeLessThan(median(reach(small)))
    // That it takes fewer than any fixed batch is not so here.
    expect(samples(small)).toBeLessThan(samples(grown))
    expect(samples(large, 0.05)).toBeLessThan(samples(grown, 0.05))
  })

  test("after 400 steps it has the smallest gradient, and has taken the most samples", async () => {
    const last = async (traces: RunTrace[]) =>
      median(traces.map(({ gradientNorm }) => gradientNorm.at(-1)!))
    const traces = await adaptive()
    const grown = await last(traces)
    for (const size of [4, 16, 64, 256, 1024])
      expect(grown).toBeLessThan(0.7 * (await last(await fixed(size))))
    expect(median(traces.map(({ calls }) => calls.sample!.at(-1)!))).toBeGreaterThan(400 * 1024)
  })
})
