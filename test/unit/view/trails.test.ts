import { expect, test } from "vitest"
import { arcLengths } from "../../../src/view/arcs.ts"
import { headOf } from "../../../src/view/heads.ts"
import { planeOf } from "../../../src/view/plane.ts"
import type { Trail } from "../../../src/view/stage.ts"
import { nearestOnLines, polyline } from "../../../src/view/trailHit.ts"

const box = [
  [-1, 1],
  [-1, 1],
] as const
const trail = (points: readonly number[], divergedAt: number | null = null): Trail => ({
  name: "Adam",
  slot: 0,
  selected: false,
  x: Float64Array.from(points),
  steps: points.length / 2 - 1,
  divergedAt,
})

test("arc lengths are measured on the model", () => {
  const lengths = arcLengths(
    Float64Array.of(0, 0, 3, 4, 3, 4),
    2,
    planeOf([
      [-5, 5],
      [-5, 5],
    ]),
  )
  expect([...lengths]).toEqual([0, 1, 1])
})

test("the head follows the playhead and stops at the last step", () => {
  const run = trail([0, 0, 0.5, 0, 0.9, 0])
  expect(headOf(run, 1, box)).toEqual({ at: 1, diverged: false })
  expect(headOf(run, 9, box)).toEqual({ at: 2, diverged: false })
})

test("a head outside the box is not shown", () => {
  expect(headOf(trail([0, 0, 5, 0]), 1, box)).toBeNull()
})

test("a diverged run ends at its last iterate inside", () => {
  const run = trail([0, 0, 0.5, 0, 7, 0, 1e9, 0], 4)
  expect(headOf(run, 3, box)).toBeNull()
  expect(headOf(run, 4, box)).toEqual({ at: 1, diverged: true })
})

test("the pointer finds the nearest line, however long", () => {
  const lines = [0, 20].map((y) => polyline(10_000, (k) => [k / 100, y]))
  expect(lines[0]!.length).toBeLessThan(4000)
  expect(nearestOnLines(lines, [50, 16], 6)?.line).toBe(1)
  expect(nearestOnLines(lines, [50, 10], 6)).toBeNull()
})
