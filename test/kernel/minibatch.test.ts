import { expect, test } from "vitest"
import { type Answer, answers, columns, mean, variance } from "./answers.ts"

const BOWL = "0.5*(x^2+4*y^2)"
const AT = "Vec(1.5, -0.5)" // where the gradient is (1.5, -2)
const GRADIENT = `gradient(${AT})`
const DATA = { kind: "minibatch", n: 10, batch: 1, sigma: 2, kappa: 1 } as const

const sorted = (answers: readonly Answer[]) => answers.map(String).sort()
/** Rounded, since the answers are differences of iterates. */
const rounded = (all: readonly Answer[]) =>
  all.map(([x, y]): Answer => [Number(x.toFixed(9)), Number(y.toFixed(9))])

test("every epoch sees every sample once, in another order, whatever the lane", async () => {
  const question = { oracle: DATA, ask: GRADIENT, formula: BOWL, lanes: 3, steps: 40 }
  const lanes = await answers(question)
  const epochs = lanes.flatMap((lane) =>
    [0, 1, 2, 3].map((epoch) => rounded(lane.slice(10 * epoch, 10 * epoch + 10))),
  )
  for (const epoch of epochs) {
    expect(new Set(epoch.map(String)).size).toBe(10)
    expect(sorted(epoch)).toEqual(sorted(epochs[0]!))
    expect(mean(epoch.map(([x]) => x))).toBeCloseTo(1.5, 8)
    expect(mean(epoch.map(([, y]) => y))).toBeCloseTo(-2, 8)
  }
  expect(new Set(epochs.map(String)).size).toBe(epochs.length)
})

test("epochs are whole where batches do not divide them", async () => {
  // Five batches of 4 are two epochs of 10.
  const oracle = { ...DATA, batch: 4 }
  const [lane] = await answers({ oracle, ask: GRADIENT, formula: BOWL, steps: 20 })
  for (let at = 0; at < 20; at += 5) {
    const batches = lane!.slice(at, at + 5)
    expect(mean(batches.map(([x]) => x))).toBeCloseTo(1.5, 8)
    expect(mean(batches.map(([, y]) => y))).toBeCloseTo(-2, 8)
  }
})

test("any sample may come at any place of an epoch", async () => {
  const lanes = await answers({ oracle: DATA, ask: GRADIENT, formula: BOWL, lanes: 4000 })
  const counts = new Map<string, number>()
  for (const [first] of lanes) counts.set(String(first), (counts.get(String(first)) ?? 0) + 1)
  expect(counts.size).toBe(10)
  // 400 each; five standard deviations.
  for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(95)
})

test.each([2, 10, 64])("a batch of all %d samples is the full gradient", async (n) => {
  for (const precision of ["f64", "f32"] as const) {
    const oracle = { ...DATA, n, batch: n }
    const [x, y] = columns(
      await answers({ oracle, ask: GRADIENT, formula: BOWL, lanes: 20, precision }),
    )
    for (const d of x) expect(d).toBeCloseTo(1.5, 5)
    for (const d of y) expect(d).toBeCloseTo(-2, 5)
  }
})

test("one step has one batch: differences of its values are its gradient, and of that its Hessian", async () => {
  const h = 1e-4
  const at = (x: number, y: number) => `Vec(${(1.5 + x).toFixed(6)}, ${(-0.5 + y).toFixed(6)})`
  const difference = (ask: (point: string) => string, dx: number, dy: number) =>
    `(${ask(at(dx, dy))} - ${ask(at(-dx, -dy))}) * ${(1 / (2 * h)).toFixed(1)}`
  const value = (point: string) => `value(${point})`
  const question = { oracle: { ...DATA, batch: 3 }, formula: BOWL, lanes: 20, steps: 2 }
  const ask = (text: string) => answers({ ...question, ask: text })
  const close = (a: readonly Answer[][], b: readonly Answer[][]) => {
    for (const [lane, steps] of a.entries())
      for (const [step, answer] of steps.entries())
        for (const axis of [0, 1] as const)
          expect(answer[axis]).toBeCloseTo(b[lane]![step]![axis], 5)
  }
  close(
    await ask(`Vec(${difference(value, h, 0)}, ${difference(value, 0, h)})`),
    await ask(GRADIENT),
  )
  const gradient = (point: string) => `gradient(${point})`
  const column = await ask(`hessian(${AT})[0]`)
  close(await ask(difference(gradient, h, 0)), column)
  close(await ask(`hvp(${AT}, Vec(1.0, 0.0))`), column)
  expect(new Set(column.flat().map(String)).size).toBeGreaterThan(30)
})

test("with replacement a batch of B is off by the spread of a sample over sqrt(B)", async () => {
  const off = async (batch: number) => {
    const oracle = { ...DATA, batch, order: "with replacement" }
    return columns(await answers({ oracle, ask: GRADIENT, formula: BOWL, lanes: 8000 }))
  }
  const [[x1], [x4]] = [await off(1), await off(4)]
  expect(Math.abs(mean(x4) - 1.5)).toBeLessThan(0.06)
  expect(variance(x1) / variance(x4)).toBeCloseTo(4, 0)
})

test("a batch of a method's own size states the variance of the data, and is drawn without repeats", async () => {
  const question = { oracle: DATA, formula: BOWL }
  const all = (await answers({ ...question, ask: GRADIENT, steps: 10 }))[0]!
  const spread = [0, 1].map((axis) => (variance(all.map((g) => g[axis as 0 | 1])) * 10) / 9)
  const [[stated]] = (await answers({ ...question, ask: `Vec(batch_variance(${AT}, 3u))` })) as [
    [Answer],
  ]
  expect(stated![0]).toBeCloseTo(spread[0]! + spread[1]!, 6)
  const [x, y] = columns(
    await answers({ ...question, ask: `batch_gradient(${AT}, 3u).mean`, lanes: 8000 }),
  )
  expect(mean(x)).toBeCloseTo(1.5, 1)
  // Of a finite population: (1 - 3/10) of the variance over 3.
  const expected = (stated![0] / 3) * 0.7
  expect(Math.abs(variance(x) + variance(y) - expected)).toBeLessThan(0.06 * expected)
  const [whole] = columns(await answers({ ...question, ask: `batch_gradient(${AT}, 99u).mean` }))
  expect(whole[0]).toBeCloseTo(1.5, 8)
})

test.each([
  ["numbers that are too large", { n: 1e9, batch: 1e9 }],
  ["numbers that are too small", { n: -3, batch: 0 }],
])("%s are brought into range", async (_, keys) => {
  const [[answer]] = (await answers({
    oracle: { ...DATA, ...keys },
    ask: GRADIENT,
    formula: BOWL,
  })) as [[Answer]]
  expect(Math.hypot(...answer!)).toBeLessThan(30)
})
