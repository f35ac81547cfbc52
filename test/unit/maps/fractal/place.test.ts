import { expect, test } from "vitest"
import { RATE_LOGS } from "../../../../src/core/mapsView.ts"
import type { Domain } from "../../../../src/core/objective.ts"
import {
  depthOf,
  fitted,
  isDeepest,
  isTooFine,
  narrowest,
  placeOf,
  WHOLE,
  zoomed,
} from "../../../../src/maps/fractal/place.ts"

const CELLS = [640, 480] as const
const at = (window: Domain) => window.map(([from, to]) => (from + to) / 2)

test("what a place does not say is as at first", () => {
  expect(placeOf({ seed: 3 })).toEqual({ width: 4, seed: 3, steps: 200, window: WHOLE })
})

test("a window ends where float32 has no learning rate between those of neighbours", () => {
  const tiny = [
    [3, 3 + 1e-9],
    [2, 2 + 1e-9],
  ] as const
  const least = fitted(tiny, CELLS)
  expect(at(least)[0]).toBeCloseTo(3, 6)
  expect(isDeepest(least, CELLS)).toBe(true)
  expect(isTooFine(least, CELLS)).toBe(false)
  expect(isTooFine(least, [1024, 1024])).toBe(true)
  for (const [i, cells] of CELLS.entries()) {
    const [from, to] = least[i]!
    expect(to - from).toBeCloseTo(narrowest(cells), 12)
    // Rounded to float32, the rates of all cells differ.
    const rates = Array.from({ length: cells }, (_, cell) =>
      Math.fround(Math.exp(from + ((to - from) * cell) / (cells - 1))),
    )
    expect(new Set(rates).size).toBe(cells)
  }
})

test("a window never leaves the rates that can be asked for", () => {
  const [low, high] = RATE_LOGS
  const outside = [
    [-30, -10],
    [10, 90],
  ] as const
  for (const [from, to] of fitted(outside, CELLS)) {
    expect(from).toBeGreaterThanOrEqual(low)
    expect(to).toBeLessThanOrEqual(high)
    expect(to).toBeGreaterThan(from)
  }
})

test("zooming keeps the point under the pointer and counts how deep it is", () => {
  const inner = zoomed(WHOLE, [0.25, 0.5], 4)
  const point = (window: Domain, share: number) =>
    window[0][0] + share * (window[0][1] - window[0][0])
  expect(point(inner, 0.25)).toBeCloseTo(point(WHOLE, 0.25), 12)
  expect(depthOf(WHOLE)).toBe(1)
  expect(depthOf(inner)).toBeCloseTo(4, 12)
})
