import { describe, expect, test } from "vitest"
import { FormulaError } from "../../../src/formula/error.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { jets } from "../../../src/formula/jets.ts"
import { deviation, gradientByDifferences, hessianByDifferences } from "./numeric.ts"

const read = (source: string, variables = ["x", "y"]) => {
  return evaluator(parse(source, { variables, parameters: ["a"] }))
}

describe("derivatives match central differences", () => {
  test.each(
    `
    sin(x y) | cos(x^2 y) | tan(x + y) | asin(x y) | acos(x y) | atan(x/y) | atan2(y, x) | atan2(x^2, x y) | sinh(x y) | cosh(x - y)
    tanh(x y) | exp(x y) | log(x y) | log(x, y) | sqrt(x y) | abs(x - 2y) | sign(x) y x | floor(9x) y x | min(x^2, y) | max(x^2, y, x y)
    x^3 y^-2 | (x y)^1.5 | (x + y)^-0.5 | (x y)^0.3 | x^y | x^a | a^x | (x y)^(x - y) | 2^(x y) | (-x)^3 | (-x y)^70 | (-2)^2 x
    x < y ? x^2 y : x y^2 | if(x > y, sin(x), y^3) | (x < y) x y | |x - y| x | x / (x + y^2) | 1/(x y) | x x x / x
  `
      .trim()
      .split(/ \| |\n/)
      .map((text) => text.trim()),
  )("%s", (source) => {
    const f = read(source)
    const point = [0.61, 0.37]
    const gradient = gradientByDifferences(f, point, 1e-6, { a: 1.9 })
    expect(deviation(f.gradient(point, { a: 1.9 }), gradient)).toBeLessThan(1e-8)
    const hessian = hessianByDifferences(f, point, 1e-6, { a: 1.9 })
    expect(deviation(f.hessian(point, { a: 1.9 }).flat(), hessian.flat())).toBeLessThan(1e-7)
  })
})

describe("derivatives are finite at singular points", () => {
  test.each([
    ["-20*exp(-0.2*sqrt(0.5*(x^2+y^2)))-exp(0.5*(cos(2*pi*x)+cos(2*pi*y)))+e+20", [0, 0]],
    ["sqrt(x) + sqrt(abs(y))", [0, 0]],
    ["|x| + |y|^1.5", [0, 0]],
    ["x^0.3 + y^1.3", [0, 0]],
    ["atan2(y, x)", [0, 0]],
    ["x^a + y", [0, 1]],
    ["sqrt(x^2 + y^2)^3", [0, 0]],
    ["|x|^2 + y |y|", [0, 0]],
  ])("%s", (source, gradient) => {
    const f = read(source)
    expect(f.gradient([0, 0], { a: 0.5 }).map((g) => g + 0)).toEqual(gradient)
    expect(f.hessian([0, 0], { a: 0.5 }).flat().every(Number.isFinite)).toBe(true)
  })

  test("and log keeps its slope until 1e-18", () => {
    expect(read("log(x)").gradient([0, 0])).toEqual([0, 0])
    expect(read("log(x)").gradient([1e-17, 0])).toEqual([1 / 1e-17, 0])
  })

  test("asin and acos at the ends", () => {
    expect(read("asin(x) + acos(y)").hessian([1, -1]).flat().every(Number.isFinite)).toBe(true)
  })
})

test.each([
  [1, 1, 0],
  [2, 0, 2],
  [3, 0, 0],
])("x^a at x = 0, a = %d has slope %d and curvature %d", (a, slope, curvature) => {
  expect(read("x^a", ["x"]).gradient([0], { a })).toEqual([slope])
  expect(read("x^a", ["x"]).hessian([0], { a })).toEqual([[curvature]])
})

test("the Hessian of four variables is symmetric", () => {
  const f = read("x y z w + x^2 z - sin(w y)", ["x", "y", "z", "w"])
  const point = [0.3, -0.7, 1.1, 0.5]
  const hessian = f.hessian(point)
  expect(hessian).toEqual(hessian.map((_, i) => hessian.map((row) => row[i])))
  expect(deviation(hessian.flat(), hessianByDifferences(f, point, 1e-6).flat())).toBeLessThan(1e-8)
})

test("derivatives that need too many operations are refused", () => {
  const source = Array.from({ length: 122 }, (_, i) => `(x y)^(z/w-${i}v)`).join("*")
  const formula = parse(source, { variables: ["x", "y", "z", "w", "v"], parameters: [] })
  const message = "the formula needs more than 20000 operations"
  expect(() => jets(formula, 2)).toThrow(
    expect.objectContaining({ message, start: 0, end: source.length }),
  )
  expect(() => jets(formula, 2)).toThrow(FormulaError)
})
