import { describe, expect, test } from "vitest"
import { methods, schedules, surfaces } from "../../../src/catalog/index.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const least = {
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 10,
  runs: [{ method: "adam" }],
}

test("fills in what may be absent", () => {
  expect(parseScenario(least)).toEqual({
    version: 1,
    title: surfaces.rosenbrock!.name,
    objective: { surface: "rosenbrock" },
    oracle: { kind: "exact" },
    schedule: { kind: "constant" },
    start: surfaces.rosenbrock!.starts[0],
    budget: 10,
    seed: 1,
    runs: [{ method: "adam", hyper: {}, slot: 0 }],
    view: {},
  })
})

test("a typed formula gets a box, a start inside it and no parameters", () => {
  const { objective, start } = parseScenario({ ...least, objective: { formula: "x^2+y^2" } })
  expect(objective).toEqual({
    formula: "x^2+y^2",
    parameters: {},
    domain: [
      [-3, 3],
      [-3, 3],
    ],
  })
  expect(start).toEqual([-1.5, 1.5])
})

test("reading a complete scenario again changes nothing", () => {
  for (const surface of Object.keys(surfaces)) {
    const runs = Object.keys(methods).map((method) => ({ method }))
    const scenario = parseScenario({ ...least, objective: { surface }, runs })
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
  }
})

test("runs keep their colours, new ones take the free ones", () => {
  const runs = [{ method: "adam" }, { method: "adam", slot: 0 }, { method: "adam" }]
  expect(parseScenario({ ...least, runs }).runs.map(({ slot }) => slot)).toEqual([1, 0, 2])
})

describe("errors are one line that says where and what", () => {
  const run = (extra: object) => ({
    ...least,
    runs: [{ method: "gd" }, { method: "adam", ...extra }],
  })
  test.each([
    [null, "expected a scenario, an object with version, objective, budget and runs"],
    [{ ...least, version: undefined }, "version: expected a whole number from 1, got nothing"],
    [
      { ...least, version: 7 },
      "version: made by a newer Ravine (format 7; this one reads up to 1). Reload the page to update.",
    ],
    [{ ...least, budget: undefined }, "budget: missing, expected a number"],
    [{ ...least, budget: 1.5 }, "budget: expected a whole number, got 1.5"],
    [{ ...least, budget: 200001 }, "budget: expected a number of at most 200000, got 200001"],
    [{ ...least, bugdet: 3 }, 'unknown key "bugdet"; did you mean "budget"?'],
    [{ ...least, runs: "adam" }, 'runs: expected a list, got "adam"'],
    [{ ...least, objective: 3 }, "objective: expected a surface or a formula, got 3"],
    [
      { ...least, objective: { surface: "rosenbrok" } },
      'objective.surface: unknown surface "rosenbrok"; did you mean "rosenbrock"?',
    ],
    [
      { ...least, objective: { surface: "beale", parameters: { a: 1 } } },
      'objective.parameters: unknown parameter "a"',
    ],
    [
      { ...least, objective: { formula: "x", surface: "beale" } },
      'objective: "surface" does not belong here',
    ],
    [
      {
        ...least,
        objective: {
          formula: "x",
          domain: [
            [1, 0],
            [0, 1],
          ],
        },
      },
      "objective.domain[0]: expected the lower end first, got [1, 0]",
    ],
    [
      { ...least, objective: { formula: "x", parameters: { "1;": 2 } } },
      'objective.parameters: "1;" cannot be the name of a parameter',
    ],
    [
      { ...least, oracle: { kind: "gaussian", sigma: "big" } },
      'oracle.sigma: expected a number, got "big"',
    ],
    [
      { ...least, oracle: { kind: "gausian" } },
      'oracle.kind: unknown oracle "gausian"; did you mean "gaussian"?',
    ],
    [
      { ...least, oracle: { kind: "minibatch", order: "sorted" } },
      'oracle.order: expected "shuffled" or "with replacement", got "sorted"',
    ],
    [{ ...least, noise: "many" }, 'noise: expected "common" or "own", got "many"'],
    [{ ...least, schedule: { kind: "cosine", warm: 3 } }, 'schedule: unknown key "warm"'],
    [{ ...least, view: { dimension: "4d" } }, 'view.dimension: expected "2d" or "3d", got "4d"'],
    [run({ method: "adm" }), 'runs[1].method: unknown method "adm"; did you mean "adam"?'],
    [run({ hyper: { lr: "fast" } }), 'runs[1].hyper.lr: expected a number, got "fast"'],
    [
      run({ hyper: { lr: 1e39 } }),
      "runs[1].hyper.lr: expected a number of at most 3.40e+38, got 1e+39",
    ],
    [
      run({ hyper: { lr: null } }),
      "runs[1].hyper.lr: expected a number, true, false or a name, got null",
    ],
    [
      run({ hyper: { beta_1: 0.5 } }),
      'runs[1].hyper: unknown hyper-parameter "beta_1"; did you mean "beta1"?',
    ],
    [run({ start: [1] }), "runs[1].start: expected a list of at least 2 entries, got [1]"],
    [run({ slot: 16 }), "runs[1].slot: expected a number of at most 15, got 16"],
    [run({ muted: false }), "runs[1].muted: expected true, got false"],
    [
      {
        ...least,
        objective: {
          surface: "beale",
          domain: [
            [0, 1],
            [5, 5.0000001],
          ],
        },
      },
      "objective.domain[1]: expected ends farther apart, got [5, 5.0000001]",
    ],
  ])("%j", (input, message) => {
    expect(() => parseScenario(input)).toThrow(
      expect.objectContaining({ name: "ScenarioError", message }),
    )
  })

  test("a formula error names its column", () => {
    const objective = { formula: "(1-x)^2+100*(y-)^2" }
    expect(() => parseScenario({ ...least, objective })).toThrow(
      /^objective\.formula, column 16: expected /,
    )
  })
})

test("every schedule is known by its id, and its shapes too", () => {
  for (const [kind, { rate }] of Object.entries(schedules)) {
    const shapes = typeof rate === "string" ? [undefined] : Object.keys(rate)
    for (const shape of shapes) {
      const schedule = shape === undefined ? { kind } : { kind, shape }
      expect(parseScenario({ ...least, schedule }).schedule).toEqual(schedule)
    }
  }
  expect(() => parseScenario({ ...least, schedule: { kind: "wsd", shape: "round" } })).toThrow(
    /^schedule\.shape: expected "linear" or /,
  )
})
