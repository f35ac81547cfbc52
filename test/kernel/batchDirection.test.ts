import { expect, test } from "vitest"
import { answers, columns, mean, variance } from "./answers.ts"

/** Gradient (1.5, -2). */
const FORMULA = "1.5*x - 2*y"
const at = (member: string, size = 4) => `Vec(batch_gradient(Vec(), ${size}u).${member})`

// The variance of single samples, projected onto the gradient of a batch, is what the batch states.
test.each([
  ["gaussian", { sigma: 2 }],
  ["multiplicative", { s: 0.7 }],
  ["multiplicative", { s: 0.7, common: true }],
  ["student-t", { sigma: 1, nu: 8 }],
  ["label-noise", { sigma: 0.5, minimum: -2 }],
  ["minibatch", { n: 64, sigma: 2 }],
])("of %s %j the variance along the batch's gradient", async (kind, keys) => {
  const question = { oracle: { kind, ...keys }, formula: FORMULA }
  const ask = (text: string, lanes: number) => answers({ ...question, ask: text, lanes })
  const [x, y] = columns(await ask(at("mean", 1), 8000))
  const centre = [mean(x), mean(y)]
  const covariance = mean(x.map((a, i) => (a - centre[0]!) * (y[i]! - centre[1]!)))
  const gradients = (await ask(at("mean"), 5)).map(([first]) => first!)
  const [stated] = columns(await ask(at("along"), 5))
  gradients.forEach(([gx, gy], lane) => {
    const length = Math.hypot(gx, gy)
    const [ux, uy] = [gx / length, gy / length]
    const along = ux ** 2 * variance(x) + uy ** 2 * variance(y) + 2 * ux * uy * covariance
    expect(Math.abs(along - stated[lane]!)).toBeLessThan(0.1 * along + 1e-9)
  })
})
