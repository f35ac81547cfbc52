import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exact, isPartial, percent, readNumber, short } from "../../../src/ui/numberText.ts"

test.each([
  ["0.05", 0.05],
  [" −3 ", -3],
  ["1e30", 1e30],
  [".5", 0.5],
  ["5.", 5],
  ["0", 0],
  ["abc", null],
  ["1e999", null],
  ["", null],
  ["0x10", null],
  ["1,5", null],
])("reads %j as %j", (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test("an exact text is read back as the same number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(exact(value))).toBe(value + 0)
    }),
    { seed: 1 },
  )
})

test.each(["", "-", "1e", "1e-", "."])("%j may become a number", (text) =>
  expect(isPartial(text)).toBe(true),
)
test.each(["a", "1e-5x", "--"])("%j will not", (text) => expect(isPartial(text)).toBe(false))

test.each([
  [0, "0 %"],
  [0.001, "< 1 %"],
  [0.236, "24 %"],
  [0.996, "> 99 %"],
  [1, "100 %"],
])("a share of %d is %s", (share, text) => expect(percent(share)).toBe(text))

test.each([
  [3.333, "3.33"],
  [1204.4, "1,204"],
  [0.000025, "2.5e−5"],
  [-0.5, "−0.500"],
  [1e7, "1.0e7"],
  [0, "0"],
  [Number.POSITIVE_INFINITY, "∞"],
  [Number.NaN, "–"],
])("%d in a list is %s", (value, text) => expect(short(value)).toBe(text))
