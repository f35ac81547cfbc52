import { expect, test } from "vitest"
import { levelsOf, semiAxes } from "../../../src/view/glyph.ts"

const glyph = (largest: number, smallest: number) =>
  levelsOf({ trail: 0, at: [0, 0], largest, smallest, angle: 0 })

test("a bowl has an ellipse and two axes, on a hill they are dashed", () => {
  expect(glyph(4, 1).map(({ falls }) => falls)).toEqual([false, false, false])
  expect(glyph(-1, -4).map(({ falls }) => falls)).toEqual([true, true, true])
})

test.each([
  [4, 1],
  [5, -2],
  [-1, -3],
])(
  "on every curve the quadratic of %d and %d differs by the same amount from its middle",
  (a, b) => {
    const [, , ...curves] = glyph(a, b)
    for (const { curve, falls } of curves)
      for (const [u, v] of curve) {
        // Coefficients are in units of 1 over the root of the curvature.
        const change = Math.sign(a) * u * u + Math.sign(b) * v * v
        expect(change).toBeCloseTo(falls ? -1 : 1, 12)
      }
  },
)

test("at a saddle two arms rise and two fall", () => {
  const [first, second, ...arms] = glyph(5, -2)
  expect([first!.falls, second!.falls]).toEqual([false, true])
  expect(arms.map(({ falls }) => falls)).toEqual([false, true, false, true])
})

test("axes are as 1 over the root of the curvature, on the screen's own scale, and never vanish", () => {
  const [short, long] = semiAxes([4, 1], [1, 1], 40) as [number, number]
  expect(long).toBe(40)
  expect(short).toBe(20)
  const [first, second] = semiAxes([4, 1], [3, 1], 40) as [number, number]
  expect(first / second).toBeCloseTo(1.5, 12)
  expect(Math.min(...semiAxes([1e9, 1], [1, 1], 40))).toBeGreaterThanOrEqual(3)
  expect(semiAxes([1, 0], [1, 1], 40)[1]).toBe(40)
  expect(semiAxes([0, 0], [1, 1], 40)).toEqual([40, 40])
})
