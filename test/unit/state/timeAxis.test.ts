import * as fc from "fast-check"
import { expect, test } from "vitest"
import { indexAt } from "../../../src/state/indexAt.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import {
  callsOf,
  firstBelow,
  isComplete,
  leader,
  lossAt,
  momentOf,
  totalCallsOf,
} from "../../../src/state/timeAxis.ts"
import type { Track } from "../../../src/state/traces.ts"

const track = (value: number[], divergedAt: number | null = null, calls = {}): Track => ({
  x: new Float64Array(2 * value.length),
  value: Float64Array.from(value),
  gradientNorm: Float64Array.from(value),
  rate: new Float64Array(value.length - 1),
  sharpness: new Float64Array(value.length),
  flatness: new Float64Array(value.length),
  scaledSharpness: new Float64Array(value.length),
  calls,
  divergedAt,
})
const newton = track([9, 3, 1], null, {
  gradient: Uint32Array.of(0, 1, 2),
  hessian: Uint32Array.of(0, 1, 2),
})
const gd = track([9, 8, 7, 6], null, { gradient: Uint32Array.of(0, 1, 2, 3) })

test("a run shows the iterate that it had reached with so many calls", () => {
  expect([...callsOf(newton)]).toEqual([0, 5, 10])
  expect([0, 4, 5, 9, 10, 99].map((calls) => momentOf(newton, calls, "calls").at)).toEqual([
    0, 0, 1, 1, 2, 2,
  ])
  expect(momentOf(newton, 1, "steps").at).toBe(1)
  expect(lossAt(gd, 2, "calls")).toBe(7)
})

test("a diverged run shows its last finite iterate, on either axis", () => {
  const run = track([1, 8, 8, 8], 2, { gradient: Uint32Array.of(0, 1, 2, 2) })
  expect(momentOf(run, 1, "steps")).toEqual({ at: 1, diverged: false })
  expect(momentOf(run, 3, "steps")).toEqual({ at: 1, diverged: true })
  expect(momentOf(run, 1, "calls")).toEqual({ at: 1, diverged: false })
  expect(momentOf(run, 2, "calls")).toEqual({ at: 1, diverged: true })
})

test("the leader has the least loss at the time and has not diverged", () => {
  const traces = {
    tracks: [track([3, 2, 1]), null, track([3, 1, 1], 2), track([3, 1.5, 1.2])],
    bounds: null,
  }
  expect([0, 1, 2].map((step) => leader(traces, step, "steps"))).toEqual([0, 2, 0])
  const fair = { tracks: [newton, gd], bounds: null }
  expect(leader(fair, 2, "steps")).toBe(0)
  expect(leader(fair, 3, "calls")).toBe(1)
  expect(leader({ tracks: [], bounds: null }, 0, "steps")).toBe(null)
})

test("the first run below a level depends on what is counted", () => {
  const traces = { tracks: [newton, gd], bounds: null }
  expect(firstBelow(traces, 9, "steps")).toEqual({ run: 0, time: 1 })
  expect(firstBelow(traces, 9, "calls")).toEqual({ run: 1, time: 1 })
  expect(firstBelow(traces, 6, "calls")).toEqual({ run: 0, time: 5 })
  expect(firstBelow(traces, 0.5, "steps")).toBe(null)
})

test("the axis of calls is as long as the longest run, and known once all are computed", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "rosenbrock" },
    budget: 2,
    runs: [{ method: "newton-damped" }, { method: "gd" }],
  })
  const traces = { tracks: [newton, gd], bounds: null }
  expect(totalCallsOf(traces)).toBe(10)
  expect(isComplete(traces, scenario)).toBe(true)
  expect(isComplete({ ...traces, tracks: [newton, null] }, scenario)).toBe(false)
  expect(isComplete({ ...traces, tracks: [newton, track([9])] }, scenario)).toBe(false)
})

test("indexAt finds the last number that is not above another", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (list, most) => {
        const sorted = list.toSorted((a, b) => a - b)
        expect(indexAt(sorted, most)).toBe(sorted.findLastIndex((value) => value <= most))
      },
    ),
    { seed: 1 },
  )
})
