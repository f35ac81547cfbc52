import { describe, expect, test } from "vitest"
import type { Choice } from "../../src/core/scenario.ts"
import { type Answer, answers, columns, mean, variance } from "./answers.ts"

const BOWL = "0.5*(x^2+4*y^2)"
const AT = "Vec(1.5, -0.5)" // where f = 1.625 and its gradient (1.5, -2)
const GRADIENT = `gradient(${AT})`

const share = (draws: readonly number[], is: (draw: number) => boolean) =>
  draws.filter(is).length / draws.length

describe.each(["f64", "f32"] as const)("in %s", (precision) => {
  const ask = (oracle: Choice, ask: string, lanes = 20000) =>
    answers({ oracle, ask, lanes, precision, formula: BOWL })

  test("Gaussian noise has the moments of the normal distribution", async () => {
    for (const draws of columns(await ask({ kind: "gaussian", sigma: 2 }, "gradient(Vec())"))) {
      expect(Math.abs(mean(draws))).toBeLessThan(0.06)
      expect(Math.abs(variance(draws) / 4 - 1)).toBeLessThan(0.04)
      expect(Math.abs(mean(draws.map((d) => (d / 2) ** 4)) - 3)).toBeLessThan(0.2)
    }
  })

  test("multiplicative noise is a share of every coordinate", async () => {
    const [x, y] = columns(await ask({ kind: "multiplicative", s: 0.5 }, GRADIENT))
    expect(Math.abs(mean(x) - 1.5)).toBeLessThan(0.02)
    expect(Math.abs(mean(y) + 2)).toBeLessThan(0.03)
    expect(variance(x) / (0.5 * 1.5) ** 2).toBeCloseTo(1, 1)
    expect(variance(y) / (0.5 * 2) ** 2).toBeCloseTo(1, 1)
    const product = x.map((d, i) => (d / 1.5 - 1) * (y[i]! / -2 - 1))
    expect(Math.abs(mean(product))).toBeLessThan(0.01)
  })

  test("multiplicative noise may be the same for both coordinates", async () => {
    const common = await ask({ kind: "multiplicative", s: 0.5, common: true }, GRADIENT, 500)
    const [x, y] = columns(common)
    for (const [i, d] of x.entries()) expect(d / 1.5).toBeCloseTo(y[i]! / -2, 5)
    expect(variance(x)).toBeGreaterThan(0.3)
  })

  // Quantiles of Student's distribution: 0.95 of its mass lies within them, and 0.99.
  test.each([
    [1.5, 6.016663, 17.820311],
    [3, 3.182446, 5.840909],
    [30, 2.042272, 2.749996],
  ])("Student's noise with nu = %f has its quantiles", async (nu, q95, q99) => {
    const [x, y] = columns(await ask({ kind: "student-t", sigma: 1, nu }, "gradient(Vec())"))
    const scale = nu > 2 ? Math.sqrt((nu - 2) / nu) : 1
    for (const draws of [x, y]) {
      expect(share(draws, (d) => d > 0)).toBeCloseTo(0.5, 1.5)
      expect(share(draws, (d) => Math.abs(d) > q95 * scale)).toBeCloseTo(0.05, 2)
      expect(Math.abs(share(draws, (d) => Math.abs(d) > q99 * scale) - 0.01)).toBeLessThan(0.0025)
    }
    if (nu === 30) expect(variance(x)).toBeCloseTo(1, 1)
  })

  // E cos(k s) = exp(-|k|^alpha).
  test.each([1, 1.2, 1.5, 1.9, 2])(
    "stable noise with alpha = %f has its characteristic function",
    async (alpha) => {
      const [x, y] = columns(
        await ask({ kind: "alpha-stable", sigma: 1, alpha }, "gradient(Vec())"),
      )
      for (const draws of [x, y])
        for (const k of [0.2, 0.7, 1, 2]) {
          const expected = Math.exp(-(k ** alpha))
          expect(Math.abs(mean(draws.map((d) => Math.cos(k * d))) - expected)).toBeLessThan(0.02)
        }
      if (alpha === 2) expect(Math.abs(variance(x) / 2 - 1)).toBeLessThan(0.04)
    },
  )

  test("the tail of stable noise with alpha = 1.5 has a Hill index close to it", async () => {
    const [x, y] = columns(
      await ask({ kind: "alpha-stable", sigma: 1, alpha: 1.5 }, "gradient(Vec())"),
    )
    const sizes = [...x, ...y].map(Math.abs).sort((a, b) => b - a)
    const top = 1000
    const hill = 1 / mean(sizes.slice(0, top).map((d) => Math.log(d / sizes[top]!)))
    // The specification measured 1.46.
    expect(Math.abs(hill - 1.46)).toBeLessThan(0.12)
    expect(sizes[0]).toBeGreaterThan(100)
    expect(sizes[0]).toBeLessThanOrEqual(1e5)
  })

  test("noisy labels shift the residual", async () => {
    const oracle = { kind: "label-noise", sigma: 0.5 }
    const r = Math.sqrt(2 * 1.625)
    const [x, y] = columns(await ask(oracle, GRADIENT))
    expect(Math.abs(mean(x) - 1.5)).toBeLessThan(0.02)
    expect(Math.sqrt(variance(x))).toBeCloseTo((0.5 * 1.5) / r, 1.5)
    // Along the gradient only.
    for (const [i, d] of x.entries()) expect(d * -2).toBeCloseTo(y[i]! * 1.5, 4)
    const [f] = columns(await ask(oracle, `Vec(value(${AT}))`))
    expect(Math.abs(mean(f) - (1.625 + 0.125))).toBeLessThan(0.02)
    // At the minimum there is no direction.
    expect(
      columns(await ask(oracle, "gradient(Vec())", 50))
        .flat()
        .map(Math.abs),
    ).toEqual(Array(100).fill(0))
  })
})

describe("a batch of samples", () => {
  test.each([
    ["gaussian", { sigma: 2 }],
    ["multiplicative", { s: 0.7 }],
    ["student-t", { sigma: 1, nu: 8 }],
    ["label-noise", { sigma: 0.5 }],
    ["exact", {}],
  ])("of %s has the variance that it states, over its size", async (kind, keys) => {
    const question = { oracle: { kind, ...keys }, formula: BOWL }
    const [x, y] = columns(
      await answers({ ...question, ask: `batch_gradient(${AT}, 4u).mean`, lanes: 8000 }),
    )
    const [[[stated]]] = (await answers({
      ...question,
      ask: `Vec(batch_variance(${AT}, 4u))`,
    })) as [[Answer]]
    expect(Math.abs(mean(x) - 1.5)).toBeLessThan(0.05)
    expect(Math.abs(4 * (variance(x) + variance(y)) - stated)).toBeLessThan(0.06 * stated + 1e-12)
  })

  test.each([
    ["alpha-stable", { alpha: 1.5 }],
    ["student-t", { nu: 1.5 }],
  ])("of %s has no variance", async (kind, keys) => {
    const ask = `Vec(log(batch_variance(${AT}, 4u)))`
    const [[[stated]]] = (await answers({ oracle: { kind, ...keys }, ask })) as [[Answer]]
    expect(stated).toBeCloseTo(Math.log(2e30), 6)
  })

  test("of stable noise narrows by n^(1/alpha - 1)", async () => {
    const ask = "batch_gradient(Vec(), 16u).mean"
    const [x] = columns(
      await answers({ oracle: { kind: "alpha-stable", sigma: 1, alpha: 1.5 }, ask, lanes: 20000 }),
    )
    const k = 2
    const expected = Math.exp(-((k * 16 ** (1 / 1.5 - 1)) ** 1.5))
    expect(mean(x.map((d) => Math.cos(k * d)))).toBeCloseTo(expected, 1.5)
  })
})
