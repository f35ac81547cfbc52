import { expect, test } from "vitest"
import { MAP, mapPath, nearestOn, onMap } from "../../../src/schedule/map/mapPath.ts"
import type { Track } from "../../../src/state/traces.ts"

const domain = [
  [-2, 2],
  [0, 10],
] as const
const track = (points: readonly number[], divergedAt: number | null = null): Track => {
  const floats = new Float64Array(points.length / 2)
  return {
    x: Float64Array.from(points),
    value: floats,
    gradientNorm: floats,
    rate: floats.slice(1),
    sharpness: floats,
    flatness: floats,
    scaledSharpness: floats,
    calls: {},
    divergedAt,
  }
}

test("the box fills the map, the largest y on top", () => {
  expect(onMap(-2, 10, domain)).toEqual([0, 0])
  expect(onMap(2, 0, domain)).toEqual([MAP.columns, MAP.rows])
})

test("points that cannot be told apart are left out, and each knows its iterate", () => {
  const { d, iterates } = mapPath(track([-2, 10, -2, 9.999, 0, 5, 0, 5.001, 2, 0]), domain)
  expect(d).toBe("M0 0L120 75L240 150")
  expect([...iterates]).toEqual([0, 2, 4])
})

test("a path ends where its run diverges or is out of sight", () => {
  expect(mapPath(track([0, 5, 1, 5, 1e9, 5]), domain).iterates).toHaveLength(2)
  expect(mapPath(track([0, 5, 1, 5, 2, 5], 2), domain).iterates).toHaveLength(2)
  expect(mapPath(track([0, 5]), domain).d).toBe("")
})

test("the nearest point of all paths is found within reach", () => {
  const paths = [mapPath(track([-2, 10, 0, 5]), domain), null, mapPath(track([2, 0, 1, 0]), domain)]
  expect(nearestOn(paths, 118, 76, 9)).toEqual({ run: 0, iterate: 1 })
  expect(nearestOn(paths, 181, 150, 9)).toEqual({ run: 2, iterate: 1 })
  expect(nearestOn(paths, 60, 140, 9)).toBeNull()
})
