import { expect, test } from "vitest"
import {
  withFormula,
  withHyper,
  withMethod,
  withoutRun,
  withParameter,
  withRun,
  withSurface,
} from "../../../src/state/edit.ts"
import { runNames } from "../../../src/state/names.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore, watch } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 100,
  runs: [
    { method: "momentum", hyper: { lr: 0.001, momentum: 0.5 } },
    { method: "adam" },
    { method: "adam" },
  ],
})

test("the playhead stays within the budget, and play at the end begins again", () => {
  const store = createRavineStore(scenario)
  store.getState().seek(1000)
  expect(store.getState().step).toBe(100)
  store.getState().play(true)
  expect(store.getState()).toMatchObject({ playing: true, step: 0 })
  store.getState().seek(90.4)
  store.getState().replace({ ...scenario, budget: 50 })
  expect(store.getState().step).toBe(50)
})

test("the selection does not outlive its run", () => {
  const store = createRavineStore(scenario)
  store.getState().select(2)
  store.getState().replace(withoutRun(scenario, 0))
  expect(store.getState().selected).toBe(null)
})

test("watch calls back for its part only, until it is stopped", () => {
  const store = createRavineStore(scenario)
  const seen: number[] = []
  const stop = watch(
    store,
    (state) => state.step,
    (step) => seen.push(step),
  )
  store.getState().seek(3)
  store.getState().setSpeed(4)
  stop()
  store.getState().seek(5)
  expect(seen).toEqual([3])
})

test("edits give new, valid scenarios and leave the old one as it is", () => {
  const before = JSON.stringify(scenario)
  const edits = [
    withSurface(scenario, "himmelblau"),
    withFormula(scenario, "x^2 + k y^2", { k: 2 }, [
      [-1, 1],
      [-1, 1],
    ]),
    withParameter(scenario, "b", 7),
    withHyper(scenario, 1, "lr", 0.5),
    withMethod(scenario, 0, "nesterov"),
    withRun(scenario, "gd"),
    withoutRun(scenario, 1),
  ]
  for (const edit of edits) expect(parseScenario(edit)).toEqual(edit)
  expect(JSON.stringify(scenario)).toBe(before)
})

test("a new surface brings its start and its name, unless a person named the scenario", () => {
  const moved = withSurface(scenario, "himmelblau")
  expect(moved).toMatchObject({ title: "Himmelblau", start: [0, 0] })
  expect(withSurface({ ...scenario, title: "Lecture 3" }, "himmelblau").title).toBe("Lecture 3")
})

test("another method keeps what both know, but not the rate", () => {
  expect(withMethod(scenario, 0, "nesterov").runs[0]).toMatchObject({
    method: "nesterov",
    hyper: { momentum: 0.5 },
    slot: 0,
  })
})

test("runs of one method are numbered, and a new run takes the colour that was freed", () => {
  expect(runNames(scenario.runs)).toEqual(["Momentum", "Adam", "Adam 2"])
  expect(withRun(withoutRun(scenario, 1), "gd").runs.at(-1)!.slot).toBe(1)
})
