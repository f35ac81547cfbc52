import { expect, test } from "vitest"
import type { Scenario } from "../../../src/core/scenario.ts"
import { withHyper, withPlace, withRun } from "../../../src/state/edit.ts"
import { withObjective } from "../../../src/state/editObjective.ts"
import { hold, NO_HISTORY, record, travel } from "../../../src/state/history.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 100,
  runs: [{ method: "momentum" }, { method: "adam" }],
})
const withRate = (lr: number) => withHyper(scenario, 1, "lr", lr)
const typed = (formula: string): Scenario =>
  withObjective(scenario, {
    formula,
    parameters: {},
    domain: [
      [-1, 1],
      [-1, 1],
    ],
  })

/** Records scenarios one after the other, as many milliseconds apart. */
function recorded(scenarios: readonly Scenario[], apart: number) {
  return scenarios
    .slice(1)
    .reduce((history, after, i) => record(history, scenarios[i]!, after, i * apart), NO_HISTORY)
}

test("every change can be undone and redone, and a new one ends what could be redone", () => {
  const store = createRavineStore(scenario)
  const { replace, undo, redo } = store.getState()
  const more = withRun(scenario, "gd")
  replace(more)
  replace({ ...more, budget: 50 })
  undo()
  expect(store.getState().scenario).toEqual(more)
  undo()
  expect(store.getState().scenario).toEqual(scenario)
  undo()
  expect(store.getState().scenario).toEqual(scenario)
  redo()
  redo()
  redo()
  expect(store.getState().scenario).toEqual({ ...more, budget: 50 })
  undo()
  replace(withPlace(more, 0, 2))
  expect(store.getState().history.future).toEqual([])
})

test("a slider that moves is one change until it rests for a second", () => {
  const moves = [scenario, withRate(0.1), withRate(0.2), withRate(0.3)]
  expect(recorded(moves, 100).past.length).toBe(1)
  expect(recorded(moves, 2000).past.length).toBe(3)
})

test("a drag is one change however long it takes, and the next drag another one", () => {
  const to = (x: number) => ({ ...scenario, start: [x, 0] as const })
  let history = hold(NO_HISTORY, true)
  history = record(history, scenario, to(1), 0)
  history = record(history, to(1), to(2), 5000)
  history = hold(history, false)
  expect(history.past.length).toBe(1)
  history = record(hold(history, true), to(2), to(3), 5100)
  expect(history.past.length).toBe(2)
})

test("a parameter of a surface is one change from its default on", () => {
  const withB = (b: number) => withObjective(scenario, { surface: "rosenbrock", parameters: { b } })
  expect(recorded([scenario, withB(90), withB(80)], 100).past.length).toBe(1)
})

test("typing a formula is one change, whatever comes with it", () => {
  expect(recorded([scenario, typed("x"), typed("x+y"), typed("x+y^2")], 100).past.length).toBe(1)
})

test("two runs that are added quickly are two changes", () => {
  const one = withRun(scenario, "gd")
  expect(recorded([scenario, one, withRun(one, "gd")], 10).past.length).toBe(2)
})

test("how the scenario is looked at is no change, and stays when another one is undone", () => {
  const store = createRavineStore(scenario)
  const { replace, undo } = store.getState()
  replace({ ...scenario, budget: 50 })
  replace({ ...scenario, budget: 50, view: { camera: [1, 2, 3] } })
  expect(store.getState().history.past.length).toBe(1)
  undo()
  expect(store.getState().scenario).toEqual({ ...scenario, view: { camera: [1, 2, 3] } })
})

test("a scenario that was opened goes and comes with its view", () => {
  const store = createRavineStore({ ...scenario, view: { dimension: "3d" } })
  const other = {
    ...withObjective(scenario, { surface: "beale" }),
    view: { dimension: "2d" } as const,
  }
  store.getState().open(other)
  store.getState().undo()
  expect(store.getState().scenario.view).toEqual({ dimension: "3d" })
  store.getState().redo()
  expect(store.getState().scenario).toEqual(other)
})

test("nothing is remembered of a change that says the same", () => {
  expect(recorded([scenario, structuredClone(scenario)], 1)).toBe(NO_HISTORY)
})

test("two hundred changes are remembered", () => {
  const budgets = Array.from({ length: 251 }, (_, i) => ({ ...scenario, budget: i + 1 }))
  const history = recorded(budgets, 2000)
  expect(history.past.length).toBe(200)
  expect(travel(history, budgets.at(-1)!, "past")!.scenario.budget).toBe(250)
  expect(travel(NO_HISTORY, scenario, "future")).toBe(null)
})
