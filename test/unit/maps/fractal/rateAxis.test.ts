import { expect, test } from "vitest"
import { rateAxis } from "../../../../src/maps/fractal/rateAxis.ts"

test("a wide window has an axis of rates", () => {
  const { axis, logAt } = rateAxis("rate η", [0, 5])
  expect(axis).toEqual({ label: "rate η", from: 1, to: Math.exp(5), log: true })
  expect(logAt(10)).toBe(Math.log(10))
})

test("a narrow one has an axis of differences from a round rate", () => {
  const window = [2.2, 2.2 + 2e-5] as const
  const { axis, logAt } = rateAxis("rate η", window)
  expect(axis.label).toBe("rate η − 9.0251, in 10⁻⁴")
  expect(axis.log).toBeUndefined()
  expect(Math.max(Math.abs(axis.from), Math.abs(axis.to))).toBeLessThan(10)
  expect(logAt(axis.from)).toBeCloseTo(window[0], 13)
  expect(logAt(axis.to)).toBeCloseTo(window[1], 13)
})
