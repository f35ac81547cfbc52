import { expect, test } from "vitest"
import { methods } from "../../../src/catalog/index.ts"
import { plan } from "../../../src/catalog/plan.ts"
import { planTrials } from "../../../src/catalog/trials.ts"
import { priceOf } from "../../../src/core/callCost.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const scenarioOf = (run: object, more: object = {}) =>
  parseScenario({
    version: 1,
    objective: { surface: "booth" },
    schedule: { kind: "cosine" },
    budget: 200,
    runs: [{ method: "adam" }, run],
    ...more,
  })

test.each(Object.keys(methods))("%s with its own numbers is the run as it is planned", (method) => {
  const scenario = scenarioOf({ method }, { oracle: { kind: "gaussian", sigma: 1 }, noise: "own" })
  const { tunables, settingOf, module, floor } = planTrials(scenario, 1, 200)
  const steps = Math.floor(200 / priceOf(methods[method]!.oracles))
  const batches = plan({ ...scenario, budget: steps })
  const { batch, indices } = batches.find((one) => one.indices.includes(1))!
  const { runs, budget: _, ...linked } = batch
  expect(module).toEqual(linked)
  expect(settingOf({})).toEqual(runs[indices.indexOf(1)])
  expect(floor).toBe(0)
  // Each number has its place, and switches are none.
  expect(tunables.length).toBeGreaterThan(0)
  for (const { key, value } of tunables) {
    const place = Object.keys(methods[method]!.hyper).indexOf(key)
    expect(settingOf({}).hyper[place]).toBe(value)
    expect(settingOf({ [key]: 0.125 }).hyper[place]).toBe(0.125)
  }
  expect(tunables.every(({ hyper }) => typeof hyper.default === "number")).toBe(true)
})

test("the rate comes first; a rule without it is tuned by what it has", () => {
  const keys = (run: object) => planTrials(scenarioOf(run), 1, 200).tunables.map(({ key }) => key)
  expect(keys({ method: "adam" })[0]).toBe("lr")
  expect(keys({ method: "gd", hyper: { stepSize: "polyak" } })).toContain("share")
  expect(keys({ method: "gd", hyper: { stepSize: "polyak" } })).not.toContain("lr")
  // f* is no matter of taste.
  expect(keys({ method: "gd", hyper: { stepSize: "polyak" } })).not.toContain("floor")
})

test("schedules follow the rate that is tried, and tables stay what was drawn", () => {
  const rateAt = (schedule: object, lr: number) =>
    planTrials(scenarioOf({ method: "gd" }, { schedule }), 1, 200).settingOf({ lr }).schedule
  expect(rateAt({ kind: "cosine" }, 0.5)).toEqual(rateAt({ kind: "cosine" }, 0.25))
  const oneCycle = [0.5, 0.25].map((lr) => rateAt({ kind: "onecycle" }, lr))
  expect(oneCycle[0]).toContain(0.5)
  expect(oneCycle[1]).toContain(0.25)
  const points = [
    [0, 1],
    [1, 0],
  ]
  const drawn = [0.5, 0.25].map((lr) => rateAt({ kind: "drawn", points }, lr))
  expect(drawn[0]).toEqual(drawn[1])
})

test("without a known f* the lowest minimum in the box stands for it; without one there is none", () => {
  const floorOf = (formula: string) =>
    planTrials(scenarioOf({ method: "gd" }, { objective: { formula } }), 1, 200).floor
  expect(floorOf("(x - 1)^2 + (y + 1)^2 - 3")).toBeCloseTo(-3, 6)
  expect(floorOf("x + y")).toBeNull()
})
