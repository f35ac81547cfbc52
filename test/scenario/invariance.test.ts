import { expect, test } from "vitest"
import { affineOf, apply } from "../../src/catalog/transform.ts"
import { comparePaths, type Deviation } from "../../src/core/comparePaths.ts"
import type { Domain, Point, Transform } from "../../src/core/objective.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { lastStep } from "../../src/state/track.ts"
import { race } from "./race.ts"

const BOX: Domain = [
  [-5, 5],
  [-5, 5],
]
const START: Point = [-4, 1.5]
const STEPS = 200

type Run = { readonly method: string; readonly hyper?: Readonly<Record<string, number>> }

const pathOf = (trace: RunTrace) => ({ x: trace.x, steps: lastStep(trace) })

/** The deviation of every run's path on a changed bowl from its changed path on the plain one. */
async function deviations(
  runs: readonly Run[],
  { transform = {}, loss = 1 }: { transform?: Transform; loss?: number },
  k = 25,
): Promise<Deviation[]> {
  const there = affineOf(transform, BOX)
  const objective = { formula: "0.5*c*(x^2 + k*y^2)", domain: BOX }
  const plain = await race({
    objective: { ...objective, parameters: { c: 1, k } },
    start: START,
    budget: STEPS,
    runs,
  })
  const changed = await race({
    objective: { ...objective, parameters: { c: loss, k }, transform },
    start: apply(there, START),
    budget: STEPS,
    runs,
  })
  return changed.map((trace, i) =>
    comparePaths(pathOf(trace), pathOf(plain[i]!), pathOf(plain[i]!), (p) => apply(there, p)),
  )
}

test("on a rotated bowl methods that see no coordinates keep their path", async () => {
  const runs = [
    { method: "gd", hyper: { lr: 0.03 } },
    { method: "momentum", hyper: { lr: 0.01 } },
    { method: "nesterov", hyper: { lr: 0.01 } },
    { method: "newton-damped", hyper: { lr: 0.1 } },
    { method: "normalized-gd" },
    { method: "nonlinear-cg" },
    { method: "shampoo" },
  ]
  for (const rotate of [30, -75])
    for (const { largest, steps } of await deviations(runs, { transform: { rotate } })) {
      expect(largest).toBeLessThan(1e-9)
      expect(steps).toBe(STEPS)
    }
})

test("on a rotated bowl methods that work coordinate by coordinate take another path", async () => {
  const runs = ["adam", "lion", "rmsprop", "signsgd", "adagrad"].map((method) => ({ method }))
  for (const { largest, since } of await deviations(runs, { transform: { rotate: 30 } })) {
    expect(largest).toBeGreaterThan(0.02)
    expect(since).toBe(1)
  }
})

test("a rotation by a right angle is one that they do not notice", async () => {
  const runs = [{ method: "adam" }, { method: "lion" }, { method: "rmsprop" }]
  for (const { largest } of await deviations(runs, { transform: { rotate: 90 } }))
    expect(largest).toBeLessThan(1e-9)
})

test("a loss a thousand times as large leaves the path of Lion as it is, bit by bit", async () => {
  const [lion, gd] = await deviations([{ method: "lion" }, { method: "gd", hyper: { lr: 1e-5 } }], {
    loss: 1000,
  })
  expect(lion!.largest).toBe(0)
  expect(gd!.since).toBe(1)
})

test("Adam does not notice the scale of the loss as its ε goes to 0", async () => {
  const epsilons = [1e-2, 1e-5, 1e-8]
  const runs = epsilons.map((eps) => ({ method: "adam", hyper: { eps } }))
  const found = (await deviations(runs, { loss: 1000 })).map(({ largest }) => largest)
  expect(found[1]).toBeLessThan(0.01 * found[0]!)
  expect(found[2]).toBeLessThan(0.01 * found[1]!)
})

test("of a scaled axis only Newton's method takes no notice", async () => {
  const runs = [
    { method: "newton-damped", hyper: { lr: 0.1, damping: 0 } },
    { method: "gd", hyper: { lr: 0.03 } },
    { method: "adam" },
  ]
  const [newton, gd, adam] = await deviations(runs, { transform: { scale: [4, 1] } })
  expect(newton!.largest).toBeLessThan(1e-9)
  expect(gd!.since).toBe(1)
  expect(adam!.since).toBe(1)
})

test("the first step on an axis scaled by s is short by s for Adam and by its square for gradient descent", async () => {
  const s = 4
  const runs = [
    { method: "gd", hyper: { lr: 0.03 } },
    { method: "adam", hyper: { lr: 0.03, eps: 1e-12 } },
  ]
  const race1 = async (transform: Transform) => {
    const start = apply(affineOf(transform, BOX), START)
    const traces = await race({
      objective: { formula: "0.5*(x^2 + 25*y^2)", domain: BOX, transform },
      start,
      budget: 1,
      runs,
    })
    return traces.map(({ x }) => x[2]! - x[0]!)
  }
  const [plain, scaled] = [await race1({}), await race1({ scale: [s, 1] })]
  const share = scaled.map((step, i) => step / (s * plain[i]!))
  expect(share[0]).toBeCloseTo(1 / s ** 2, 9)
  expect(share[1]).toBeCloseTo(1 / s, 9)
})

test("a moved bowl is noticed by weight decay only", async () => {
  const runs = [
    { method: "adam" },
    { method: "lion" },
    { method: "adamw", hyper: { weightDecay: 0.1 } },
  ]
  const [adam, lion, adamw] = await deviations(runs, { transform: { shift: [1, -0.5] } })
  expect(adam!.since).toBeNull()
  expect(lion!.since).toBeNull()
  expect(adamw!.largest).toBeGreaterThan(0.01)
})
