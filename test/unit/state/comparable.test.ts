import { expect, test } from "vitest"
import { comparable, floorsOf } from "../../../src/state/comparable.ts"
import { leader } from "../../../src/state/timeAxis.ts"
import type { Track } from "../../../src/state/traces.ts"

const track = (...value: number[]): Track => ({
  x: new Float64Array(2 * value.length),
  value: Float64Array.from(value),
  gradientNorm: new Float64Array(value.length),
  rate: new Float64Array(value.length - 1),
  sharpness: new Float64Array(value.length),
  flatness: new Float64Array(value.length),
  scaledSharpness: new Float64Array(value.length),
  calls: {},
  divergedAt: null,
})
const typed = (formula: string) => ({
  formula,
  parameters: {},
  domain: [
    [-1, 1],
    [-1, 1],
  ] as const,
})
const run = { method: "adam", hyper: {} }
const runs = [
  run,
  { ...run, objective: typed("x+y") },
  { ...run, objective: typed("x+y") },
  { ...run, objective: { surface: "himmelblau" } },
]
const traces = {
  tracks: [track(9, 4), track(-1, -2), track(-1, -7), track(3, 2)],
  bounds: { lowest: 5, highest: 9, minimum: undefined },
}

test("every run is measured from the lowest value of its own objective", () => {
  expect(floorsOf(traces, runs)).toEqual([
    { floor: 4, isFloorKnown: false },
    { floor: -7, isFloorKnown: false },
    { floor: -7, isFloorKnown: false },
    { floor: 0, isFloorKnown: true },
  ])
})

test("a run on an objective of its own does not lead", () => {
  expect(leader(traces, 1, "steps")).toBe(2)
  expect(leader(comparable(traces, runs), 1, "steps")).toBe(0)
})
