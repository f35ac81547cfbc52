import { describe, expect, test } from "vitest"
import { TINTS } from "../../../src/core/scenario.ts"
import { shapeOf } from "../../../src/state/shapeOf.ts"
import { isSameTint, tintPlace, tintScaleOf, tints } from "../../../src/state/tint.ts"

/** Two bowls, a saddle and a hill. */
const SAMPLES = [8, 2, 100, 1, 3, -50, -1, -4]

test("what is shown of two eigenvalues", () => {
  const shown = (largest: number, smallest: number) =>
    TINTS.map((kind) => tints[kind].of(largest, smallest))
  expect(shown(8, 2)).toEqual([8, 2, 10, 4, 0])
  expect(shown(3, -6)).toEqual([3, -6, -3, 2, 1])
  expect(shown(-1, -4)).toEqual([-1, -4, -5, 4, 2])
  expect(shown(0, 0)[3]).toBe(1)
  expect(shown(1, 0)[3]).toBe(Number.POSITIVE_INFINITY)
})

describe("scales", () => {
  test.each(["sharpness", "flatness", "trace"] as const)(
    "0 is the middle of %s, and order is kept",
    (kind) => {
      const scale = tintScaleOf(kind, SAMPLES)
      expect(tintPlace(scale, 0)).toBe(0.5)
      expect(tintPlace(scale, scale.top)).toBe(1)
      expect(tintPlace(scale, -scale.top)).toBe(0)
      expect(tintPlace(scale, 10 * scale.top)).toBe(1)
      const places = [-90, -3, -0.1, 0, 0.1, 3, 90].map((value) => tintPlace(scale, value))
      expect(places.toSorted((a, b) => a - b)).toEqual(places)
    },
  )

  test("a condition number is logarithmic, and what is singular has the last colour", () => {
    const scale = tintScaleOf("condition", SAMPLES)
    expect(tintPlace(scale, 1)).toBe(0)
    expect(tintPlace(scale, Math.sqrt(scale.top))).toBeCloseTo(0.5, 12)
    expect(tintPlace(scale, Number.POSITIVE_INFINITY)).toBe(1)
    expect(tintPlace(scale, Number.NaN)).toBe(1)
  })

  test("shares count bowls, saddles and hills", () => {
    expect(tintScaleOf("signs", SAMPLES).shares).toEqual([0.5, 0.25, 0.25])
  })

  test("a flat surface has a scale", () => {
    const scale = tintScaleOf("sharpness", [0, 0, 0, 0])
    expect(tintPlace(scale, 0)).toBe(0.5)
  })
})

test("a legend is told only of what it would say otherwise", () => {
  const scale = tintScaleOf("sharpness", SAMPLES)
  expect(isSameTint(scale, { ...scale, ease: 1.001 * scale.ease })).toBe(true)
  expect(isSameTint(scale, { ...scale, top: 1.1 * scale.top })).toBe(false)
  expect(isSameTint(scale, { ...scale, kind: "trace" })).toBe(false)
  expect(isSameTint(scale, { ...scale, shares: [0.4, 0.35, 0.25] })).toBe(false)
  expect(isSameTint(null, scale)).toBe(false)
  expect(isSameTint(null, null)).toBe(true)
})

test.each([
  [3, 1, "bowl"],
  [3, 0, "valley"],
  [4, -7e-12, "valley"],
  [3, -1, "saddle"],
  [0, -1, "ridge"],
  [-1, -3, "hill"],
  [0, 0, "plain"],
] as const)("eigenvalues %d and %d make a %s", (largest, smallest, shape) => {
  expect(shapeOf(largest, smallest)).toBe(shape)
})
