import { expect, test } from "vitest"
import { surfaces } from "../../../src/catalog/index.ts"
import { resolveObjective } from "../../../src/catalog/plan.ts"
import { objectiveNames, type Point } from "../../../src/core/objective.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { freeNames, parse } from "../../../src/formula/formula.ts"

const at = (id: string, t: number) => {
  const { formula, parameters } = resolveObjective({ surface: id })
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return (point: Point) => f.value(point, { ...parameters, t })
}

test("they, and only they, use the step", () => {
  for (const { formula, group } of Object.values(surfaces))
    expect(freeNames(formula).includes("t")).toBe(group === "moving losses")
})

test("the rare gradient comes in one step of 101 and wins on average", () => {
  const slope = (t: number) => at("amsgradloss", t)([1, 0]) - at("amsgradloss", t)([0, 0])
  const slopes = Array.from({ length: 303 }, (_, k) => slope(k + 1))
  expect(slopes.flatMap((value, k) => (value > 0 ? [k + 1] : []))).toEqual([1, 102, 203])
  expect(slopes.reduce((a, b) => a + b) / 303).toBeCloseTo(10 / 101, 10)
})

test("the bowl drifts once round its circle in 2 pi / speed steps", () => {
  expect(at("drift", 0)([1.5, 0])).toBeCloseTo(0, 12)
  expect(at("drift", Math.PI / 2 / 0.02)([0, 1.5])).toBeCloseTo(0, 12)
})

test("two tasks take turns of 25 steps", () => {
  const first = (t: number) => at("alternating", t)([1, 1]) === 0
  const turns = Array.from({ length: 100 }, (_, k) => first(k + 1))
  const turn = (isFirst: boolean) => Array.from({ length: 25 }, () => isFirst)
  expect(turns).toEqual([...turn(true), ...turn(false), ...turn(true), ...turn(false)])
  expect(at("alternating", 26)([-1, -1])).toBe(0)
})
