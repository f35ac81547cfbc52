import { expect, test } from "vitest"
import { emitWgsl, wgslFunctions, wgslModule } from "../../../src/formula/emitWgsl.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { jets } from "../../../src/formula/jets.ts"

const rosenbrock = parse("(1 - x)^2 + a (y - x^2)^2", { variables: ["x", "y"], parameters: ["a"] })
const read = (name: string) => `setting.p_${name}`

test("each function computes only what it returns", () => {
  const { text, imports } = wgslFunctions(
    rosenbrock,
    { value: "value", gradient: "gradient" },
    read,
  )
  expect(text).toMatchInlineSnapshot(`
    "fn value(p: vec2f) -> f32 {
      let t0 = 1.0 - p.x;
      let t1 = t0 * t0;
      let t2 = p.x * p.x;
      let t3 = p.y - t2;
      let t4 = t3 * t3;
      let t5 = setting.p_a * t4;
      let t6 = t1 + t5;
      return t6;
    }

    fn gradient(p: vec2f) -> vec2f {
      let t0 = 1.0 - p.x;
      let t1 = p.x * p.x;
      let t2 = p.y - t1;
      let t3 = -2.0 * t0;
      let t4 = p.x * t2;
      let t5 = setting.p_a * t4;
      let t6 = -4.0 * t5;
      let t7 = setting.p_a * t2;
      let t8 = 2.0 * t7;
      let t9 = t3 + t6;
      return vec2f(t9, t8);
    }
    "
  `)
  expect(imports.size).toBe(0)
})

test.each([
  [0, 7],
  [1, 10],
  [2, 10],
] as const)("derivatives of order %d of rosenbrock take %d operations", (order, operations) => {
  const jet = jets(rosenbrock, order)
  const outputs = [[jet.value], jet.gradient, jet.hessian.flat()][order]!
  expect(emitWgsl(outputs, read).lines).toHaveLength(operations)
})

test("a module imports what its functions call", () => {
  const wave = parse("sin(x) + 2^y", { variables: ["x", "y"], parameters: [] })
  const parts = [
    wgslFunctions(wave, { value: "upper" }, read),
    wgslFunctions(rosenbrock, { value: "lower" }, read),
  ]
  expect(wgslModule(parts, ["import setting::parameters;"]).split("\n").slice(0, 3)).toEqual([
    "import package::lib::power::power;",
    "import package::lib::trig::sine;",
    "import setting::parameters;",
  ])
})

test("numbers keep all their digits", () => {
  const formula = parse("pi x + 1e-60 y + 3e30 x y + 7", { variables: ["x", "y"], parameters: [] })
  const text = emitWgsl([formula.value], (name) => name).lines.join("\n")
  for (const digits of ["3.141592653589793 * x", "1e-60 * y", "3e+30 *", "7.0 +"])
    expect(text).toContain(digits)
})

test("a schedule is a formula too", () => {
  const names = { variables: ["t", "T", "lr"], parameters: ["end"] }
  const cosine = parse("end + (lr-end)*(1+cos(pi*min(t,T)/T))/2", names)
  expect(evaluator(cosine).value([25, 100, 0.1], { end: 0.01 })).toBeCloseTo(
    0.01 + 0.09 * Math.cos(Math.PI / 8) ** 2,
    15,
  )
  const { lines, results } = emitWgsl([cosine.value], (name) => name)
  expect(lines.at(-1)).toBe(`let ${results[0]} = end + t7;`)
})
