import { expect, test } from "vitest"
import { fitted } from "../../../src/panels/chart/fitted.ts"

test.each([
  ["Adam", 8, "Adam"],
  ["Gradient descent", 12, "Gradient de…"],
  ["Gradient descent 2", 12, "Gradient… 2"],
  ["Gradient descent 12", 4, "G… 12"],
])("%s in %d letters", (name, letters, text) => {
  expect(fitted(name, letters)).toBe(text)
})
