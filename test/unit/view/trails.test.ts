import { expect, test } from "vitest"
import { arcLengths } from "../../../src/view/arcs.ts"
import { headOf } from "../../../src/view/heads.ts"
import { planeOf } from "../../../src/view/plane.ts"
import type { Trail } from "../../../src/view/stage.ts"
import { nearestOnLines } from "../../../src/view/trailHit.ts"
import { TrailPixels } from "../../../src/view/trailPixels.ts"

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
  const x = Float32Array.from({ length: 20_002 }, (_, k) => (k % 2 === 0 ? k / 200 : 0))
  const pixels = new TrailPixels()
  const line = (place: number, last: number) => {
    const at = (k: number) => [x[2 * k]!, 20 * place] as const
    return pixels.line(place, { ...trail([]), x, steps: 10_000 }, last, [], at)
  }
  const lines = [line(0, 10_000), line(1, 10_000)]
  expect(lines[0]!.length).toBeLessThan(4000)
  expect(nearestOnLines(lines, [50, 16], 6)?.line).toBe(1)
  expect(nearestOnLines(lines, [50, 10], 6)).toBeNull()
})

test("the line of a trail follows the playhead both ways without projecting a point twice", () => {
  const pixels = new TrailPixels()
  let projected = 0
  const of = { ...trail([0, 0, 1, 1, 2, 2, 3, 3]), steps: 3 }
  const at = (k: number) => [k + 0 * projected++, 2 * k] as const
  expect([...pixels.line(0, of, 1, [], at)]).toEqual([0, 0, 1, 2])
  expect([...pixels.line(0, of, 3, [], at)]).toEqual([0, 0, 1, 2, 2, 4, 3, 6])
  expect([...pixels.line(0, of, 2, [], at)]).toEqual([0, 0, 1, 2, 2, 4])
  expect(projected).toBe(4)
  pixels.line(0, { ...of, x: of.x.slice() }, 0, [], at)
  expect(projected).toBe(5)
})
