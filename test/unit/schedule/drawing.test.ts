import * as fc from "fast-check"
import { expect, test } from "vitest"
import {
  drawnFrom,
  LEAST_GAP,
  MOST_POINTS,
  withAdded,
  withoutPoint,
  withStroke,
} from "../../../src/catalog/drawing.ts"
import { schedules } from "../../../src/catalog/index.ts"
import { ratesOf } from "../../../src/catalog/rates.ts"
import type { Point } from "../../../src/core/objective.ts"
import { simplify, simplifyTo } from "../../../src/core/simplify.ts"

test("a line is simplified to its ends, and a corner stays", () => {
  const line = Array.from({ length: 50 }, (_, i): Point => [i, 2 * i])
  expect(simplify(line, 1e-9)).toEqual([
    [0, 0],
    [49, 98],
  ])
  const roof = Array.from({ length: 51 }, (_, i): Point => [i, Math.min(i, 50 - i)])
  expect(simplify(roof, 0.01)).toEqual([
    [0, 0],
    [25, 25],
    [50, 0],
  ])
})

const walk = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 200 })
  .map((ys) => ys.map((y, i): Point => [i / (ys.length - 1), y]))

test("what is left out lies within the tolerance of what is left", () => {
  fc.assert(
    fc.property(walk, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (points, tolerance) => {
      const left = simplify(points, tolerance)
      for (const [x, y] of points) {
        const i = Math.max(
          1,
          left.findIndex(([right]) => right >= x),
        )
        const [[x0, y0], [x1, y1]] = [left[i - 1]!, left[i]!]
        expect(Math.abs(y - (y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)))).toBeLessThanOrEqual(
          tolerance + 1e-9,
        )
      }
      expect(simplifyTo(points, 10).length).toBeLessThanOrEqual(10)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test.each(Object.keys(schedules))("%s becomes a free curve of 5 to 12 points near it", (kind) => {
  const { spec, peak } = drawnFrom({ kind }, 300, 0.1)
  expect(spec.points.length).toBeGreaterThanOrEqual(5)
  expect(spec.points.length).toBeLessThanOrEqual(12)
  const [ours, theirs] = [ratesOf(spec, 300, peak), ratesOf({ kind }, 300, 0.1)]
  const mean = ours.reduce((sum, rate, t) => sum + Math.abs(rate - theirs[t]!), 0) / 300
  // Ten and more teeth of a saw do not fit into twelve points.
  expect(mean).toBeLessThan(0.12 * peak)
})

test("a stroke takes the place of what it passes over", () => {
  const points = [
    [0, 1],
    [0.3, 0.9],
    [0.6, 0.5],
    [1, 0],
  ] as const
  const stroke = Array.from({ length: 60 }, (_, i): Point => [0.25 + i / 200, 0.2])
  expect(withStroke(points, stroke)).toEqual([
    [0, 1],
    [0.25, 0.2],
    [0.545, 0.2],
    [0.6, 0.5],
    [1, 0],
  ])
})

test("any stroke leaves points that a scenario can hold", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.double({ min: -0.5, max: 1.5, noNaN: true }),
          fc.double({ min: -1, max: 3, noNaN: true }),
        ),
        { minLength: 1, maxLength: 300 },
      ),
      (stroke) => {
        const points = withStroke(drawnFrom({ kind: "cosine" }, 300, 0.1).spec.points, stroke)
        expect(points.length).toBeGreaterThanOrEqual(2)
        expect(points.length).toBeLessThanOrEqual(MOST_POINTS)
        points.forEach(([x, y], i) => {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y)).toBeLessThanOrEqual(1)
          if (i > 0) expect(x).toBeGreaterThan(points[i - 1]![0])
        })
      },
    ),
    { seed: 1, numRuns: 200 },
  )
})

test("points are added on the curve and removed, but two stay", () => {
  const points = [
    [0, 1],
    [1, 0],
  ] as const
  const added = withAdded(points, 0.25)!
  expect(added).toEqual({ points: [points[0], [0.25, 0.75], points[1]], index: 1 })
  expect(withAdded(added.points, 0.25 + LEAST_GAP / 2)).toBeNull()
  expect(withoutPoint(added.points, 1)).toEqual(points)
  expect(withoutPoint(points, 1)).toBe(points)
})
