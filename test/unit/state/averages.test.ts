import { expect, test } from "vitest"
import { averagePath, averageValues } from "../../../src/state/averages.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import type { Track } from "../../../src/state/traces.ts"

const track = (divergedAt: number | null = null): Track => ({
  x: Float64Array.of(2, 0, 0, 2, 4, 4),
  value: new Float64Array(3),
  gradientNorm: new Float64Array(3),
  rate: new Float64Array(2),
  sharpness: new Float64Array(3),
  flatness: new Float64Array(3),
  scaledSharpness: new Float64Array(3),
  calls: {},
  divergedAt,
})
const { objective } = parseScenario({
  version: 1,
  objective: { formula: "x^2+3*y" },
  budget: 2,
  runs: [],
})

test("the losses of averages are those of the objective there", () => {
  const run = track()
  expect([...averagePath(run, "uniform", 2)]).toEqual([2, 0, 1, 1, 2, 2])
  expect([...averageValues(run, "uniform", 2, objective)]).toEqual([4, 4, 10])
})

test("they are kept until another average is asked for", () => {
  const run = track()
  const path = averagePath(run, 0.5, 2)
  expect(averagePath(run, 0.5, 2)).toBe(path)
  expect(averagePath(run, "uniform", 2)).not.toBe(path)
})

test("they end at the last finite iterate", () => {
  expect(averagePath(track(2), "uniform", 2)).toHaveLength(4)
})
