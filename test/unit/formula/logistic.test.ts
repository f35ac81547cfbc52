import { expect, test } from "vitest"
import { objectiveModule } from "../../../src/engine/link/modules.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { mistakeRate, SHIFT } from "../../../src/formula/logistic.ts"

const rateOf = (source: string, x: number) => {
  const formula = parse(source, { variables: ["x"], parameters: ["n"] })
  const value = mistakeRate(formula)
  const names = { ...formula.names, variables: ["x", SHIFT] }
  return evaluator({ ...formula, names, value }).value([x, 0], { n: 10 })
}
const sigmoid = (u: number) => 1 / (1 + Math.exp(-u))

test.each([
  ["log(1+exp(-x))", sigmoid(-1.5)],
  ["log(exp(2x+1)+1)/n", sigmoid(4) / 10],
  ["(log(1+exp(-x))+(n-1)*log(1+exp(x/2)))/n", (sigmoid(-1.5) + 9 * sigmoid(0.75)) / 10],
  ["x^2", 1],
  ["log(1+x^2)", 1],
])("the mean probability of a mistake of %s", (source, expected) => {
  expect(rateOf(source, 1.5)).toBeCloseTo(expected, 12)
})

test("a loss of the step reads the step that is taken", () => {
  expect(objectiveModule({ formula: "x*t", parameters: [] })).toContain("f32(now + 1u)")
})

test.each([-800, -100, 0, 3, 100, 800])(
  "log(1 + exp(u)) has slope and curvature at u = %d",
  (u) => {
    const softplus = evaluator(parse("log(1+exp(x))", { variables: ["x"], parameters: [] }))
    expect(softplus.value([u])).toBeCloseTo(Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))), 12)
    expect(softplus.gradient([u])[0]).toBeCloseTo(sigmoid(u), 12)
    expect(softplus.hessian([u])[0]![0]).toBeCloseTo(sigmoid(u) * sigmoid(-u), 12)
  },
)
