import { expect, test } from "vitest"
import { placementOf, withConstrained } from "../../../src/state/editObjective.ts"
import { parseScenario, startOf, startsOf } from "../../../src/state/scenario/parse.ts"

test("only what is unusual for a surface is written down of its box", () => {
  const eggholder = { surface: "eggholder" }
  expect(withConstrained(eggholder, false)).toEqual({ surface: "eggholder", constrained: false })
  expect(withConstrained({ ...eggholder, constrained: false }, true)).toEqual(eggholder)
  expect(withConstrained({ surface: "beale" }, true)).toEqual({
    surface: "beale",
    constrained: true,
  })
})

test("a formula that is made of a surface keeps its runs in the box as before", () => {
  expect(placementOf({ surface: "eggholder" })).toEqual({ constrained: true })
  expect(placementOf({ surface: "eggholder", constrained: false })).toEqual({})
})

test("the starts of a surface go with its transform, and another box has none", () => {
  const transform = { shift: [1, 0] } as const
  expect(startsOf({ surface: "beale", transform })).toEqual([
    [2, 1.5],
    [0, 2],
    [-2, -1],
  ])
  expect(startOf({ surface: "beale", transform })).toEqual([2, 1.5])
  const domain = [
    [0, 4],
    [0, 4],
  ] as const
  expect(startsOf({ surface: "beale", domain })).toEqual([])
  expect(startOf({ surface: "beale", domain })).toEqual([1, 3])
  const { objective } = parseScenario({
    version: 1,
    objective: { formula: "x" },
    budget: 1,
    runs: [],
  })
  expect(startsOf(objective)).toEqual([])
})
