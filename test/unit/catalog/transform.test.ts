import fc from "fast-check"
import { expect, test } from "vitest"
import { plainObjective, resolveObjective } from "../../../src/catalog/plan.ts"
import { affineOf, apply, inverse } from "../../../src/catalog/transform.ts"
import { objectiveNames } from "../../../src/core/objective.ts"
import type { ObjectiveSpec } from "../../../src/core/scenario.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const transforms = fc.record({
  rotate: number(-180, 180),
  scale: fc.tuple(number(0.2, 5), number(0.2, 5)),
  shift: fc.tuple(number(-2, 2), number(-2, 2)),
})
const points = fc.tuple(number(-2, 2), number(-2, 2))

const surfaceOf = (spec: ObjectiveSpec) => {
  const { formula, parameters } = resolveObjective(spec)
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return (point: readonly number[]) => f.value(point, parameters)
}

test("a transformed surface has the value of the plain one at the place that a point comes from", () => {
  const plain = surfaceOf({ surface: "beale" })
  const { domain } = plainObjective({ surface: "beale" })
  fc.assert(
    fc.property(transforms, points, (transform, point) => {
      const there = apply(affineOf(transform, domain), point)
      const value = surfaceOf({ surface: "beale", transform })(there)
      expect(Math.abs(value - plain(point))).toBeLessThan(1e-6 * (1 + Math.abs(value)))
    }),
  )
})

test("the map back undoes the map", () => {
  fc.assert(
    fc.property(transforms, points, (transform, point) => {
      const there = affineOf(transform, [
        [-1, 3],
        [0, 5],
      ])
      const back = apply(inverse(there), apply(there, point))
      expect(Math.hypot(back[0] - point[0], back[1] - point[1])).toBeLessThan(1e-10)
    }),
  )
})

test("minima go with the surface", () => {
  const transform = { rotate: 90, shift: [1, 0] } as const
  const { minima } = resolveObjective({ surface: "himmelblau", transform })
  expect(minima[0]![0]).toBeCloseTo(-1, 12)
  expect(minima[0]![1]).toBeCloseTo(3, 12)
})
