import fc from "fast-check"
import { expect, test } from "vitest"
import { plainObjective, resolveObjective } from "../../../src/catalog/plan.ts"
import { affineOf, apply, inverse } from "../../../src/catalog/transform.ts"
import { objectiveNames, type Point } from "../../../src/core/objective.ts"
import type { ObjectiveSpec, Scenario } from "../../../src/core/scenario.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { withDomain } from "../../../src/state/editObjective.ts"
import { withTransform } from "../../../src/state/editTransform.ts"
import { decodeLink, encodeLink } from "../../../src/state/link.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  start: [-1.5, 2],
  budget: 100,
  runs: [
    { method: "gd" },
    { method: "adam", start: [0.25, 0.5] },
    { method: "lion", objective: { surface: "beale" } },
  ],
})

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const transforms = fc.record({
  rotate: number(-180, 180),
  scale: fc.tuple(number(0.2, 5), number(0.2, 5)),
  shift: fc.tuple(number(-2, 2), number(-2, 2)),
})

/** Where a point of the transformed surface is on the plain one. */
function home({ domain: _, ...spec }: ObjectiveSpec & { domain?: unknown }, point: Point): Point {
  const { domain } = plainObjective(spec as ObjectiveSpec)
  return apply(inverse(affineOf(spec.transform ?? {}, domain)), point)
}

const valueAt = (spec: ObjectiveSpec, point: Point) => {
  const { formula, parameters } = resolveObjective(spec)
  return evaluator(parse(formula, objectiveNames(Object.keys(parameters)))).value(point, parameters)
}

test("starts stay on the same place of the surface, however often it is moved", () => {
  fc.assert(
    fc.property(fc.array(transforms, { minLength: 1, maxLength: 8 }), (moves) => {
      const end = moves.reduce<Scenario>((now, move) => withTransform(now, null, move), scenario)
      const [x, y] = home(end.objective, end.start)
      expect(Math.hypot(x + 1.5, y - 2)).toBeLessThan(1e-5)
      const [ownX, ownY] = home(end.objective, end.runs[1]!.start!)
      expect(Math.hypot(ownX - 0.25, ownY - 0.5)).toBeLessThan(1e-5)
      expect(end.runs[0]!.start).toBeUndefined()
      expect(end.runs[2]!.start).toBeUndefined()
    }),
  )
})

test("without its transform the scenario is what it was, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(transforms, { minLength: 1, maxLength: 8 }), (moves) => {
      const away = moves.reduce<Scenario>((now, move) => withTransform(now, null, move), scenario)
      expect(withTransform(away, null, undefined)).toEqual(scenario)
    }),
  )
})

test("what changes nothing is not kept, and a turn is between -180 and 180 degrees", () => {
  const still = withTransform(scenario, null, { rotate: 360, scale: [1, 1], shift: [0, 0] })
  expect(still.objective).toEqual({ surface: "rosenbrock" })
  expect(withTransform(scenario, null, { rotate: 270 }).objective.transform).toEqual({
    rotate: -90,
  })
})

test("a run with an objective of its own has a start of its own as soon as its surface moves", () => {
  const moved = withTransform(scenario, 2, { rotate: 90 })
  expect(moved.start).toEqual(scenario.start)
  expect(moved.runs[2]!.objective).toEqual({ surface: "beale", transform: { rotate: 90 } })
  const [x, y] = moved.runs[2]!.start!
  expect(x).toBeCloseTo(-2, 9)
  expect(y).toBeCloseTo(-1.5, 9)
  expect(withTransform(moved, 2, undefined)).toEqual(scenario)
})

test("a typed formula is moved as a surface is", () => {
  const typed = parseScenario({
    version: 1,
    objective: {
      formula: "x^2 + 9*y^2",
      domain: [
        [0, 4],
        [-1, 1],
      ],
    },
    start: [1, 0.5],
    budget: 10,
    runs: [{ method: "gd" }],
  })
  const moved = withTransform(typed, null, { rotate: 33, scale: [2, 0.5], shift: [0.1, -0.2] })
  expect(valueAt(moved.objective, moved.start)).toBeCloseTo(valueAt(typed.objective, [1, 0.5]), 7)
})

test("a box that grows on one side leaves a moved surface where it is", () => {
  const spec: ObjectiveSpec = {
    surface: "rosenbrock",
    transform: { rotate: 30, scale: [2, 1], shift: [0.5, 0] },
  }
  const wider = withDomain(spec, [
    [-2, 6],
    [-1, 3.5],
  ])
  for (const point of [
    [0, 0],
    [1, 1],
    [-1.5, 2],
  ] as const)
    expect(valueAt(wider, point)).toBeCloseTo(valueAt(spec, point), 5)
  const back = withDomain(wider, undefined)
  expect(back).toEqual(spec)
})

test("a drag is one change, and one that comes back to where it began is none", () => {
  const store = createRavineStore(scenario)
  const { replace, hold, undo } = store.getState()
  const drag = (degrees: readonly number[]) => {
    hold(true)
    const before = store.getState().scenario
    for (const rotate of degrees) replace(withTransform(before, null, { rotate }))
    hold(false)
  }
  drag([3, 0, 7, 12])
  expect(store.getState().history.past.length).toBe(1)
  drag([20, 12])
  expect(store.getState().history.past.length).toBe(1)
  drag([20, 40])
  expect(store.getState().history.past.length).toBe(2)
  undo()
  undo()
  expect(store.getState().scenario).toEqual(scenario)
})

test("a link restores the transform and stays short", () => {
  const moved = withTransform(scenario, null, { rotate: 37, scale: [2, 0.5], shift: [0.25, -1] })
  const link = encodeLink(moved)
  expect(decodeLink(link)).toEqual(moved)
  expect(link.length - encodeLink(scenario).length).toBeLessThan(120)
})
