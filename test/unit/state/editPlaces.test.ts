import { describe, expect, test } from "vitest"
import { withPlaces } from "../../../src/state/editPlaces.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "ellipse" },
  schedule: { kind: "cosine" },
  budget: 10,
  runs: [
    { method: "gd" },
    { method: "momentum", scheduled: { momentum: { kind: "linear_decay" } } },
  ],
})

describe("a run takes numbers of every part", () => {
  test.each([
    ["hyper", { name: "lr" }, { hyper: { lr: 3 } }],
    ["start", { name: "y" }, { start: [2.5, 3] }],
    ["schedule", { name: "end" }, { schedule: { kind: "cosine", end: 3 } }],
    [
      "schedule",
      { name: "T", of: "momentum" },
      { scheduled: { momentum: { kind: "linear_decay", T: 3 } } },
    ],
    ["oracle", { name: "clip" }, { oracle: { kind: "exact", clip: 3 } }],
  ] as const)("%s %o", (part, place, expected) => {
    const { runs, ...rest } = withPlaces(scenario, 1, [{ part, ...place, value: 3 }])
    expect(runs[1]).toMatchObject(expected)
    // What is shared stays as it is, and so does the other run.
    expect({ ...rest, runs: runs[0] }).toEqual({ ...scenario, runs: scenario.runs[0] })
  })

  test("the surface stays common, unless the run has its own", () => {
    const place = { part: "objective", name: "b", value: 3 } as const
    expect(withPlaces(scenario, 1, [place]).objective).toEqual({
      surface: "ellipse",
      parameters: { b: 3 },
    })
    const own = {
      ...scenario,
      runs: scenario.runs.map((run) => ({ ...run, objective: { surface: "ellipse" } })),
    }
    expect(withPlaces(own, 1, [place]).runs[1]!.objective).toEqual({
      surface: "ellipse",
      parameters: { b: 3 },
    })
  })
})

test("two numbers of a click are one change", () => {
  const store = createRavineStore(scenario)
  const click = (value: number) =>
    store.getState().replace(
      withPlaces(store.getState().scenario, 1, [
        { part: "hyper", name: "lr", value },
        { part: "start", name: "x", value },
      ]),
    )
  click(0.1)
  click(0.2)
  expect(store.getState().history.past).toHaveLength(2)
  store.getState().undo()
  expect(store.getState().scenario.runs[1]).toMatchObject({ hyper: { lr: 0.1 }, start: [0.1, 1] })
})
