import fc from "fast-check"
import { evaluate } from "mathjs"
import temml from "temml"
import { expect, test } from "vitest"
import { emitJs } from "../../../src/formula/emitJs.ts"
import { FormulaError } from "../../../src/formula/error.ts"
import { type Evaluator, evaluator } from "../../../src/formula/evaluate.ts"
import { freeNames, parse } from "../../../src/formula/formula.ts"
import { toTex } from "../../../src/formula/tex.ts"
import { formulas, texts } from "./generator.ts"
import { deviation, gradientByDifferences, hessianByDifferences } from "./numeric.ts"

const names = { variables: ["x", "y"], parameters: ["a"] }
const point = [0.7316, -0.4127]
const parameters = { a: 1.37 }

/** Returns what `compute` does, or nothing where the text is at fault. */
function unlessRefused<T>(compute: () => T, source: string): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    expect(error.start).toBeGreaterThanOrEqual(0)
    expect(error.end).toBeGreaterThanOrEqual(error.start)
    expect(error.end).toBeLessThanOrEqual(source.length)
    return undefined
  }
}

/** NaN where mathjs finds no real number: it may have a complex one, and cannot compare those. */
function byMathjs(source: string): number {
  try {
    const value: unknown = evaluate(source, { x: point[0], y: point[1], ...parameters })
    return typeof value === "number" ? value : Number.NaN
  } catch {
    return Number.NaN
  }
}

const tame = (values: readonly number[]) => values.every((value) => Math.abs(value) < 1e6)

test("random formulas have the values of mathjs", () => {
  let compared = 0
  fc.assert(
    fc.property(formulas, (source) => {
      const formula = unlessRefused(() => parse(source, names), source)
      const value = formula && evaluator(formula).value(point, parameters)
      const wanted = byMathjs(source)
      if (value === undefined || !Number.isFinite(value) || !tame([wanted])) return
      compared++
      expect(deviation([value], [wanted])).toBeLessThan(1e-9)
    }),
    { seed: 1, numRuns: 1500 },
  )
  expect(compared).toBeGreaterThan(700)
})

test("random formulas have the derivatives of central differences", () => {
  let compared = 0
  fc.assert(
    fc.property(formulas, (source) => {
      const f = unlessRefused(() => evaluator(parse(source, names)), source)
      const exact =
        f &&
        unlessRefused(
          () => [f.gradient(point, parameters), f.hessian(point, parameters).flat()],
          source,
        )
      if (!f || !exact) return
      const bySteps = (h: number) => [
        gradientByDifferences(f, point, h, parameters),
        hessianByDifferences(f, point, h, parameters).flat(),
      ]
      const [near, far] = [bySteps(1e-5), bySteps(3e-5)]
      for (const order of [0, 1]) {
        const [a, b, c] = [exact[order]!, near[order]!, far[order]!]
        // Where two step lengths disagree, the point is not generic, or differences are no reference.
        if (!tame([...b, ...c]) || deviation(b, c) > 1e-6) continue
        compared++
        expect(deviation(a, b)).toBeLessThan(1e-5)
      }
    }),
    { seed: 2, numRuns: 1500 },
  )
  expect(compared).toBeGreaterThan(1200)
})

test("random formulas export JavaScript that computes the same, and valid TeX", () => {
  fc.assert(
    fc.property(formulas, (source) => {
      const formula = unlessRefused(() => parse(source, names), source)
      const text = formula && unlessRefused(() => emitJs(formula), source)
      if (!formula || !text) return
      const [f, exported] = [evaluator(formula), new Function(`return ${text}`)() as Evaluator]
      expect(exported.value(point, parameters)).toBe(f.value(point, parameters))
      expect(exported.hessian(point, parameters)).toEqual(f.hessian(point, parameters))
      temml.renderToString(toTex(formula), { throwOnError: true })
    }),
    { seed: 3, numRuns: 300 },
  )
})

test("any text either parses or says what is wrong with it", () => {
  fc.assert(
    fc.property(texts, (source) => {
      const formula = unlessRefused(() => parse(source, names), source)
      unlessRefused(() => freeNames(source), source)
      if (formula) unlessRefused(() => [toTex(formula), emitJs(formula)], source)
    }),
    { seed: 4, numRuns: 3000 },
  )
})

test.each([
  ["a long sum", `${"x+".repeat(999)}x`],
  ["a long product", `${"x*".repeat(999)}x`],
  ["a long quotient", `${"x/".repeat(999)}x`],
  ["many factors", "x ".repeat(999)],
  ["many bars", "|".repeat(2000)],
  ["many signs", `${"-".repeat(1999)}x`],
  ["deep powers", `${"sin(".repeat(60)}x*y${")^7".repeat(60)}`],
  ["many powers", `${"(x+y)^63*".repeat(200)}x`],
  ["nested choices", "(x<y?".repeat(60) + "x:y)".repeat(60)],
])("%s ends within the time of a test", (_, source) => {
  unlessRefused(() => {
    const formula = parse(source, names)
    emitJs(formula)
    toTex(formula)
  }, source)
})
