import * as fc from "fast-check"
import { expect, test } from "vitest"
import { methods } from "../../../src/catalog/index.ts"
import { strideOf, type TrackScale, trackOf, valueAt } from "../../../src/ui/trackScale.ts"

const log: TrackScale = { range: [1e-4, 1], scale: "log" }
const complement: TrackScale = { range: [0.5, 0.9999], scale: "complement" }

test("the middle of a logarithmic track is the geometric mean", () => {
  expect(trackOf(0.01, log)).toBeCloseTo(0.5, 12)
  expect(valueAt(0.5, log)).toBe(0.01)
  expect(valueAt(trackOf(0.99, complement), complement)).toBe(0.99)
})

test("values outside lie at the ends", () => {
  expect(trackOf(1e30, log)).toBe(1)
  expect(trackOf(-3, log)).toBe(0)
  expect(trackOf(5, { range: [0, 2] })).toBe(1)
})

test("a logarithmic track that starts at zero is linear", () => {
  expect(valueAt(0.5, { range: [0, 2], scale: "log" })).toBe(1)
})

test("a track with a step has only its multiples, and a key moves by one of them", () => {
  const track: TrackScale = { range: [1, 20], step: 1 }
  expect(valueAt(0.5, track)).toBe(11)
  expect(valueAt(trackOf(10, track) + strideOf(track), track)).toBe(11)
  expect(strideOf(log)).toBe(0.01)
})

test("the defaults of all methods are places of their tracks, and a place gives its value back", () => {
  for (const { hyper } of Object.values(methods))
    for (const entry of Object.values(hyper)) {
      if (!("range" in entry)) continue
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
          const value = valueAt(place, entry)
          expect(value).toBeGreaterThanOrEqual(entry.range[0])
          expect(value).toBeLessThanOrEqual(entry.range[1])
          expect(Math.abs(trackOf(value, entry) - place)).toBeLessThan(0.02)
        }),
        { seed: 1, numRuns: 30 },
      )
    }
})
