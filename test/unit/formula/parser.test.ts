import { evaluate } from "mathjs"
import { describe, expect, test } from "vitest"
import { FormulaError } from "../../../src/formula/error.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { freeNames, parse } from "../../../src/formula/formula.ts"

const names = { variables: ["x", "y"], parameters: ["a", "b"] }
const scope = { x: 1.7, y: -0.6, a: 2.3, b: 0.9 }
const value = (source: string) => {
  return evaluator(parse(source, names)).value([scope.x, scope.y], { a: scope.a, b: scope.b })
}

describe("reads as mathjs does", () => {
  test.each(
    `
    1 | .5 | 1e-3 | 2.5E+2 | 1. | 2x | 2 x | x 2 | x y | (x)(y) | (2)3 | 2(x+1) | (x+1)2 | 2(3)4 | x.5 | 2e | 2e x | 1e3x
    1/2 x | 1/2x | -1/2 x | +1/2 x | 1/2(x+1) | x/2y | 2/x y | 1/2^2 x | 6/2/3 x | 2/3/4 x | a b/x y | 2x/3y | x 1/2 y
    1.5/2.5 sin(x) | 1/-2 x | 2^-1 x | pi/2 x | (3)/2 x | 3/2(x) | 0.5/2 x y | x^1/2 y | 1/2 (x)^2 | (1)/2x
    -x^2 | 2^-x^2 | x^y^2 | 2^3 x | 2 x^2 y | x^2(y+1) | 2^3(x) | (x)(y)^2 | sin(x)^2 | sin(x)(y) | sin(x) y | sin(x) 2
    --x | 2--x | 2^+3 | -x + y | x - -y | +x | 2 pi x | x sin(x) | -2 x | 2 - 3 - 4 | 2 / 3 / 4 | 2 / 3 * 4 | a-b-x+y
    x<y ? 1 : 2 | x ? 1 : y ? 2 : 3 | 1+x < 2 ? 1 : 2 | x>=y ? x : y | x==x ? a : b | x!=y ? a+1 : b | 0 ? 1 : 2 + 3
    (x > 1) + (y > 1) | 3 (x <= 2) | (x<y ? 1 : 2)^2 | min(2, 3) + max(4, 5, 6) x | floor(2.7) + sign(-3) x
    sin(x) | cos(x) | tan(x) | asin(y) | acos(y) | atan(x) | atan2(y, x) | sinh(x) | cosh(x) | tanh(x) | exp(x) | log(x)
    log(x, 3) | sqrt(x) | abs(y) | sign(y) | floor(y) | pow(x, 3) | pow(y, 3) | pow(x, y) | min(x, y, a) | max(x, y, a) | min(x)
    x^0 | x^1 | x^-3 | y^5 | y^-2 | x^0.5 | x^1.5 | x^-2.5 | x^0.3 | y^64 | y^65 | x^a | 2^x | e^x | e^2 | x^(1/3) | (a-b)^(2*2)
  `
      .split(/[|\n]/)
      .map((text) => text.trim())
      .filter(Boolean),
  )("%s", (source) => {
    expect(value(source)).toBeCloseTo(Number(evaluate(source, scope)), 11)
  })
})

test.each([
  ["x(y+1)", 1.7 * 0.4],
  ["2^x(y+1)", 2 ** 1.7 * 0.4],
  ["e(x)", Math.E * 1.7],
  ["|y|", 0.6],
  ["2|y|x", 2 * 0.6 * 1.7],
  ["||x|-3|", 1.3],
  ["|x|y|y|", 1.7 * -0.6 * 0.6],
  ["|(|y|)x|", 0.6 * 1.7],
  ["1/2 |y|", 0.3],
  ["x − y × 2 · x", 1.7 + 0.6 * 2 * 1.7],
  ["2πx", 2 * Math.PI * 1.7],
  ["x ≤ y ? 1 : 2", 2],
  ["if(x < y, 1, 2)", 2],
])("%s is %d beyond mathjs", (source, wanted) => {
  expect(value(source)).toBeCloseTo(wanted, 12)
})

test("names of the caller come before constants, and Greek letters have names", () => {
  const formula = parse("e θ + σ_1", { variables: ["e"], parameters: ["theta", "sigma_1"] })
  expect(evaluator(formula).value([2], { theta: 3, sigma_1: 5 })).toBe(11)
})

test("free names are the ones to make sliders for", () => {
  expect(freeNames("a (x - theta)^2 + sin(k1 pi) + e + a(y)")).toEqual([
    "a",
    "x",
    "theta",
    "k1",
    "y",
  ])
  expect(() => freeNames("sec(x)")).toThrow('unknown function "sec"')
  expect(() => freeNames("a +")).toThrow(FormulaError)
})

describe("says what is wrong and where", () => {
  test.each([
    ["(1 - x)^2 + 100 (y − )^2", 'expected a number or a name after "−"', 21, 22],
    ["", "expected a number or a name", 0, 0],
    ["x +", 'expected a number or a name after "+"', 3, 3],
    ["z + 1", 'unknown name "z"; the names here are x, y, a, b', 0, 1],
    ["sec(x)", 'unknown function "sec"', 0, 3],
    ["sin(x, y)", "sin takes one argument, not 2", 0, 9],
    ["log()", "log takes one or two arguments, not 0", 0, 5],
    ["min()", "min takes at least one argument", 0, 5],
    ["sin x", "sin needs parentheses, as in sin(x)", 0, 3],
    ["1e39 x", "1e39 does not fit into single precision", 0, 4],
    ["x + 10^39", "10^39 does not fit into single precision", 4, 9],
    ["x + sqrt(-1)", "sqrt(-1) is not a real number", 4, 12],
    ["x/(2-2)", "division by zero", 0, 7],
    ["x/1e-60", "division by zero", 0, 7],
    ["(x + 1", 'this "(" is not closed', 0, 1],
    ["2|x", 'this "|" is not closed', 1, 2],
    ["x)", 'unexpected ")"', 1, 2],
    ["1,5 x", 'unexpected ","; a decimal number takes a point, as in 1.5', 1, 2],
    ["2 3", 'expected "+", "*" or another sign before 3', 2, 3],
    ["x $ y", 'unexpected character "$"', 2, 3],
    ["x 😀", 'unexpected character "😀"', 2, 4],
    ["x = 1", 'unexpected "="; write == to compare', 2, 3],
    ["[x]", 'unexpected "["; use round parentheses', 0, 1],
    ["x**2", 'write "^" for a power, not "**"', 2, 3],
    ["x < y < 1", "compare two values at a time, as in a < b ? 1 : 0", 6, 7],
    ["x ? 1", 'expected ":" and the other value of the condition', 5, 5],
    [`${"(".repeat(70)}x`, "too many levels of nesting", 64, 65],
    [`x${"^x".repeat(70)}`, "too many levels of nesting", 128, 129],
    [" ".repeat(2001), "a formula may have 2000 characters; this one has 2001", 2000, 2001],
    ["constructor + x", 'unknown name "constructor"; the names here are x, y, a, b', 0, 11],
  ])("%s", (source, message, start, end) => {
    expect(() => parse(source, names)).toThrow(expect.objectContaining({ message, start, end }))
    expect(() => parse(source, names)).toThrow(FormulaError)
  })
})
