import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { pointAt, race } from "./race.ts"

/** The paper's worst case: one sample on one side of the line, n - 1 on the other. */
const worst = (n: number) => ({
  formula: "(log(1+exp(-(x/2-y))) + (n-1)*log(1+exp(-(x/2+y))))/n",
  parameters: { n },
})

const isSolved = (trace: RunTrace, k: number) => {
  const [x, y] = pointAt(trace, k)
  return x / 2 - y > 0 && x / 2 + y > 0
}

/** Steps until every sample is on its side, by the rates. */
async function solvedAfter(method: string, n: number, rates: readonly number[], budget: number) {
  const runs = rates.map((lr) => ({ method, hyper: { lr } }))
  const traces = await race({ objective: worst(n), start: [0, 0], budget, runs })
  const steps = Array.from({ length: budget + 1 }, (_, k) => k)
  return traces.map((trace) => steps.find((k) => isSolved(trace, k)))
}

describe("steps until a thousand samples are separated", () => {
  test("by logistic regression with gradient descent", async () => {
    expect(await solvedAfter("gd", 1000, [1, 10, 100, 1000], 8000)).toEqual([7313, 729, 308, 301])
  })

  test("divided by the mean probability of a mistake", async () => {
    expect(await solvedAfter("normalized-lr", 1000, [0.1, 1, 10, 100], 200)).toEqual([
      157, 16, 2, 2,
    ])
  })
})

test.each([
  [100, 31],
  [1000, 308],
  [10000, 3080],
])(
  "of %d samples gradient descent separates all after %d steps, the other after 2",
  async (n, steps) => {
    expect(await solvedAfter("gd", n, [100], 4000)).toEqual([steps])
    expect(await solvedAfter("normalized-lr", n, [100], 10)).toEqual([2])
  },
)

test("a step that separates the data may start from a high loss", async () => {
  const [gd, normalized] = await race({
    objective: { formula: "(log(1+exp(-(x-y))) + log(1+exp(-(x+4*y))))/2" },
    start: [0, 0],
    budget: 2,
    runs: ["gd", "normalized-lr"].map((method) => ({ method, hyper: { lr: 100 } })),
  })
  expect(gd!.value[0]).toBeCloseTo(Math.LN2, 12)
  expect(gd!.value[1]).toBeCloseTo(12.5, 3)
  // The loss itself is rounded to 0.
  const [x, y] = pointAt(gd!, 2)
  const loss = (Math.exp(-(x - y)) + Math.exp(-(x + 4 * y))) / 2
  expect(loss.toExponential(1)).toBe("1.3e-33")
  expect(normalized!.value[1]).toBeCloseTo(25, 3)
  expect(normalized!.value[2]).toBe(0)
})

test("without logistic terms it is gradient descent", async () => {
  const [gd, normalized] = await race({
    objective: { surface: "himmelblau" },
    budget: 50,
    runs: ["gd", "normalized-lr"].map((method) => ({ method, hyper: { lr: 0.01 } })),
  })
  expect(normalized!.x).toEqual(gd!.x)
})
