import { expect, test } from "vitest"
import { compare } from "../../../src/app/comparing.ts"
import { trialsOf, withoutTransform } from "../../../src/catalog/invariance.ts"
import { plan, resolveObjective } from "../../../src/catalog/plan.ts"
import { CpuEngine } from "../../../src/engine/cpu/cpuEngine.ts"
import { withTransform } from "../../../src/state/editTransform.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const engine = new CpuEngine({ precision: "f64" })

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  start: [-1.5, 2],
  budget: 300,
  oracle: { kind: "gaussian", sigma: 0.5 },
  schedule: { kind: "cosine" },
  runs: [
    { method: "gd", hyper: { lr: 1e-3 } },
    { method: "adam" },
    { method: "lion", muted: true },
    { method: "newton-damped", hyper: { damping: 0, lr: 0.5 } },
  ],
})

test("the table says of every run that is heard which changes it notices", async () => {
  const rows = await compare(engine, scenario)
  const noticed = rows.map(({ name, changes }) => [
    name,
    ...Object.entries(changes)
      .filter(([, { since }]) => since !== null)
      .map(([change]) => change),
  ])
  expect(noticed).toEqual([
    ["Gradient descent", "axis", "loss"],
    ["Adam", "rotation", "axis"],
    ["Damped Newton"],
  ])
  for (const { changes } of rows) expect(changes.rotation.steps).toBe(200)
})

test("the table is of the plain surface, wherever a transform has put it", async () => {
  const moved = withTransform(scenario, null, { rotate: 50, scale: [2, 0.5] })
  const [here, there] = [await compare(engine, scenario), await compare(engine, moved)]
  const { rotation: _, ...rest } = here[1]!.changes
  for (const [change, { largest }] of Object.entries(rest))
    expect(there[1]!.changes[change as keyof typeof rest].largest).toBeCloseTo(largest, 5)
  expect(there[1]!.changes.rotation.largest).not.toBeCloseTo(here[1]!.changes.rotation.largest, 3)
})

test("all trials of a method share a kernel", () => {
  const amounts = { rotation: 30, axis: 4, loss: 1000, shift: [1, 1] } as const
  const { scenario: all, trials } = trialsOf(scenario, amounts)
  expect(trials.map(({ change }) => change)).toEqual([
    "none",
    "nudge",
    "rotation",
    "axis",
    "loss",
    "shift",
  ])
  expect(plan(all).map(({ batch }) => batch.runs.length)).toEqual([6, 6, 6, 6])
})

test("without its transform every run is where it came from", () => {
  const own = parseScenario({
    version: 1,
    objective: { surface: "rosenbrock" },
    start: [-1.5, 2],
    budget: 10,
    runs: [
      { method: "gd" },
      { method: "gd", start: [0.5, 0.5] },
      { method: "gd", objective: { surface: "beale" } },
    ],
  })
  const moved = withTransform(withTransform(own, null, { rotate: 40, shift: [1, 0] }), 2, {
    scale: [2, 3],
  })
  const starts = (one: typeof own) => one.runs.map((run) => run.start ?? one.start)
  const plain = withoutTransform(moved)
  expect(resolveObjective(plain.objective)).toEqual(resolveObjective(own.objective))
  // The run on Beale began where the common start had gone.
  const expected = [[-1.5, 2], [0.5, 0.5], moved.start]
  starts(plain).forEach((start, i) => {
    expect(start[0]).toBeCloseTo(expected[i]![0]!, 8)
    expect(start[1]).toBeCloseTo(expected[i]![1]!, 8)
  })
})
