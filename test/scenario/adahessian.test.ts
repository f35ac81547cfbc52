import { expect, test } from "vitest"
import { race, stepsBelow } from "./race.ts"

const hyper = { eps: 1e-8, hess: "exact" }

const aligned = (k: number) => ({ formula: "0.5*(x^2 + k*y^2)", parameters: { k } })
const turned = (k: number) => ({
  formula: "0.25*((x+y)^2 + k*(y-x)^2)",
  parameters: { k },
})

async function stepsOf(objective: ReturnType<typeof aligned>, runs: object[], budget: number) {
  const traces = await race({ objective, start: [-4, 1.5], budget, runs })
  return traces.map((trace) => stepsBelow(trace, 1e-6 * trace.value[0]!))
}

test.each([
  [10, 62],
  [100, 553],
  [1000, 4429],
  [10000, 32829],
])("along the axes 81 steps do for k = %d, where gradient descent needs %d", async (k, gd) => {
  const runs = [
    { method: "adahessian", hyper: { ...hyper, lr: 0.5 } },
    { method: "gd", hyper: { lr: 1 / k } },
  ]
  expect(await stepsOf(aligned(k), runs, gd + 100)).toEqual([81, gd])
})

test.each([
  [10, 78, 48],
  [100, 152, 380],
  [1000, 1309, 2664],
  [10000, 7557, 15141],
])("turned by 45 degrees it needs more for k = %d: %d, gradient descent %d", async (k, own, gd) => {
  const runs = [
    { method: "adahessian", hyper: { ...hyper, lr: 1 } },
    { method: "gd", hyper: { lr: 1 / k } },
  ]
  expect(await stepsOf(turned(k), runs, Math.max(own, gd) + 100)).toEqual([own, gd])
})

test("on the axes random signs find the diagonal exactly", async () => {
  const runs = ["exact", "rademacher", "alt"].map((hess) => ({
    method: "adahessian",
    hyper: { ...hyper, hess },
  }))
  const [exact, random, alternating] = await race({
    objective: aligned(100),
    start: [-4, 1.5],
    budget: 50,
    runs,
  })
  expect(random!.x).toEqual(exact!.x)
  expect(alternating!.x).toEqual(exact!.x)
})
