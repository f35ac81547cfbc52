import { expect, test } from "vitest"
import { readFormula } from "../../../src/state/typedFormula.ts"

test("single letters and Greek names become parameters, known ones keep their value", () => {
  expect(readFormula("a x^2 + kappa*y^2 + b1", { a: 5, unused: 2 })).toMatchObject({
    error: null,
    parameters: { a: 5, kappa: 1, b1: 1 },
  })
})

test("a longer name is a mistake with a place", () => {
  expect(readFormula("x^2 + xy", {}).error).toMatchObject({ start: 6, end: 8 })
})

test("what is not a formula says so", () => {
  expect(readFormula("", {}).error).toBeInstanceOf(Error)
  expect(readFormula("x +", {}).error).toBeInstanceOf(Error)
})
