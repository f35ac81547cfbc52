import { expect, test } from "vitest"
import { surfaces } from "../../../src/catalog/index.ts"
import { resolveObjective } from "../../../src/catalog/plan.ts"
import { planBasins, targetsOf } from "../../../src/catalog/survey.ts"
import { MOST_TARGETS } from "../../../src/core/survey.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const targets = (surface: string, parameters?: Record<string, number>) =>
  targetsOf(resolveObjective({ surface, ...(parameters && { parameters }) }))

test("known minima come first, in their order, and others by their depth", () => {
  expect(targets("himmelblau").map(({ at }) => at.map((x) => Number(x.toFixed(2))))).toEqual([
    [3, 2],
    [-2.81, 3.13],
    [3.58, -1.85],
    [-3.78, -3.28],
  ])
  // The camel has six minima, in pairs.
  const camel = targets("sixhump").map(
    ({ at: [x, y] }) =>
      (4 - 2.1 * x ** 2 + x ** 4 / 3) * x ** 2 + x * y + (4 * y ** 2 - 4) * y ** 2,
  )
  expect(camel).toHaveLength(6)
  expect(camel[0]).toBeCloseTo(-1.0316, 4)
  expect(camel.toSorted((a, b) => a - b)).toEqual(camel)
})

test("circles of arrival never meet, however many minima there are", () => {
  for (const surface of ["himmelblau", "rastrigin", "ackley", "sixhump"]) {
    const all = targets(surface)
    expect(all.length).toBeLessThanOrEqual(MOST_TARGETS)
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const apart = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])
        expect(apart).toBeGreaterThan(a.radius + b.radius)
      }
  }
})

test("minima are sought once for a surface, and again for other parameters", () => {
  expect(targets("himmelblau")).toBe(targets("himmelblau"))
  const before = targets("rosenbrock")
  expect(targets("rosenbrock", { b: 50 })).not.toBe(before)
  expect(targets("rosenbrock")).toBe(before)
})

test("a start that is dragged changes nothing of the map", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "himmelblau" },
    runs: [{ method: "adam" }],
    budget: 50,
  })
  const plan = (one: typeof scenario) => planBasins(one, 0, surfaces.himmelblau!.domain, 8, 8)
  expect(plan({ ...scenario, start: [3, 3] })).toEqual(plan(scenario))
})
