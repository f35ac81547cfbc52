import { expect, test } from "vitest"
import { boundsOf, boundsText } from "../../../src/app/bounds.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "himmelblau" },
  budget: 10,
  runs: [
    { method: "lion", hyper: { weightDecay: 0.5 } },
    { method: "adam" },
    { method: "lion", hyper: { weightDecay: 0 } },
    { method: "lion", hyper: { weightDecay: 0.3 } },
    { method: "lion", hyper: { weightDecay: 0.5 }, muted: true },
  ],
})

test("weight decay bounds the runs that have it and are heard", () => {
  const bounds = boundsOf(scenario)
  expect(bounds[0]).toEqual({ shape: "box", radius: 2 })
  expect(bounds[1]).toBeUndefined()
  expect(bounds[2]).toBeUndefined()
  expect(bounds[3]!.radius).toBeCloseTo(10 / 3, 12)
  expect(bounds[4]).toBeUndefined()
})

test("the outlines are said as long as they are shown", () => {
  expect(boundsText(scenario)).toBe(
    "Lion ends within |x|, |y| ≤ 2. Lion 3 ends within |x|, |y| ≤ 3.33.",
  )
  expect(boundsText({ ...scenario, view: { bounds: false } })).toBe("")
})
