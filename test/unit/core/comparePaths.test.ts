import { expect, test } from "vitest"
import { comparePaths } from "../../../src/core/comparePaths.ts"
import type { Point } from "../../../src/core/objective.ts"

const path = (points: readonly Point[]) => ({
  x: Float64Array.from(points.flat()),
  steps: points.length - 1,
})
const still = (point: Point) => point
const doubled = ([x, y]: Point): Point => [2 * x, 2 * y]

const L = path([
  [0, 0],
  [3, 0],
  [3, 4],
])

test("a path equals itself", () => {
  expect(comparePaths(L, L, L, still)).toEqual({ largest: 0, since: null, steps: 2, rough: false })
})

test("a path equals another one that went through the map", () => {
  const twice = path([
    [0, 0],
    [6, 0],
    [6, 8],
  ])
  expect(comparePaths(twice, L, L, doubled).since).toBeNull()
  expect(comparePaths(twice, L, L, still).since).toBe(1)
})

test("the largest distance is a share of the diagonal of the path, and has its first step", () => {
  const other = path([
    [0, 0],
    [3, 0],
    [3, 3],
  ])
  expect(comparePaths(other, L, L, still)).toEqual({
    largest: 0.2,
    since: 2,
    steps: 2,
    rough: false,
  })
})

test("only steps that both paths took are compared", () => {
  const short = path([
    [0, 0],
    [3, 0],
  ])
  expect(comparePaths(short, L, L, still)).toEqual({
    largest: 0,
    since: null,
    steps: 1,
    rough: false,
  })
})

test("where rounding decides nothing is said", () => {
  const nudged = path([
    [1e-12, 0],
    [3, 0],
    [3, -4],
  ])
  const other = path([
    [0, 0],
    [3, 0],
    [-3, 4],
  ])
  expect(comparePaths(other, L, nudged, still)).toEqual({
    largest: 0,
    since: null,
    steps: 1,
    rough: true,
  })
})

test("a run that stays where it is keeps its path", () => {
  const point = path([
    [1, 1],
    [1, 1],
  ])
  expect(comparePaths(point, point, point, doubled).since).not.toBeNull()
  expect(comparePaths(point, point, point, still).since).toBeNull()
})
