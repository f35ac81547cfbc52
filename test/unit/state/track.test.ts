import { expect, test } from "vitest"
import type { Track } from "../../../src/state/traces.ts"
import { distances, floorOf, lastStep, stepLengths } from "../../../src/state/track.ts"

const track = (value: number[], divergedAt: number | null = null): Track => ({
  x: Float64Array.from(value.flatMap((v) => [3 * v, 4 * v])),
  value: Float64Array.from(value),
  gradientNorm: Float64Array.from(value),
  rate: new Float64Array(value.length - 1),
  sharpness: new Float64Array(value.length),
  flatness: new Float64Array(value.length),
  scaledSharpness: new Float64Array(value.length),
  calls: {},
  divergedAt,
})

test("a diverged run ends at its last finite iterate", () => {
  const run = track([1, 8, 8, 8], 2)
  expect(lastStep(run)).toBe(1)
})

test("losses are measured from f* where it is known, else from the lowest value seen", () => {
  const tracks = [track([3, 0.5, 2])]
  expect(floorOf({ tracks, bounds: { lowest: 1, highest: 9, minimum: 0 } })).toBe(0)
  expect(floorOf({ tracks, bounds: { lowest: 1, highest: 9, minimum: undefined } })).toBe(0.5)
  const ofOneStep = { lowest: -1, highest: 9, minimum: undefined, moves: true }
  expect(floorOf({ tracks, bounds: ofOneStep })).toBe(0.5)
})

test("step lengths are distances between iterates", () => {
  expect([...stepLengths(track([0, 1, 3]))]).toEqual([5, 10])
})

test("distances are to the nearest of some points", () => {
  const to = distances(track([0, 1]), [
    [0, 0],
    [3, 3],
  ])
  expect([...to]).toEqual([0, 1])
})
