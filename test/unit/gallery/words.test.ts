import { expect, test } from "vitest"
import {
  callsInWords,
  memoryInWords,
  printed,
  rangeInWords,
  valueInWords,
} from "../../../src/gallery/words.ts"

test("oracle calls are said in words", () => {
  expect(callsInWords({ gradient: 1 })).toBe("1 gradient")
  expect(callsInWords({ hessian: 1, gradient: 1 })).toBe("1 gradient and 1 Hessian")
  expect(callsInWords({ gradient: 2 })).toBe("2 gradients")
  expect(callsInWords({ gradient: 1, hvp: 1, value: 2 })).toBe(
    "1 gradient, 1 product with the Hessian and at least 2 values",
  )
  expect(callsInWords({ gradient: 1, hvp: 0.1 })).toBe(
    "1 gradient and 1 product with the Hessian every 10 steps",
  )
  expect(callsInWords({ gradient: 1.1 })).toBe("1.1 gradients on average")
  expect(callsInWords({})).toBe("nothing")
})

test("memory is said in words", () => {
  expect([0, 1, 2].map(memoryInWords)).toEqual([
    "nothing",
    "1 number per parameter",
    "2 numbers per parameter",
  ])
})

test("hyper-parameters are said in words", () => {
  expect(rangeInWords({ symbol: "", default: 1, range: [1e-4, 1] })).toBe("0.0001 to 1")
  expect(rangeInWords({ symbol: "", default: "a", choices: ["a", "b"] })).toBe("a, b")
  expect(rangeInWords({ symbol: "", default: true })).toBe("on, off")
  expect([true, 1e-8, "exact"].map(valueInWords)).toEqual(["on", "1e−8", "exact"])
})

test("a minus is printed as one, a hyphen stays", () => {
  expect(printed("f < 1e-4 from (-1.5, 2) and -0.2 to x=-1")).toBe(
    "f < 1e−4 from (−1.5, 2) and −0.2 to x=−1",
  )
  expect(printed("divided by 1-βᵗ, a 2-D bias-corrected step, 2010-2015")).toBe(
    "divided by 1−βᵗ, a 2-D bias-corrected step, 2010-2015",
  )
})
