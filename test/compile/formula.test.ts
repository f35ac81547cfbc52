import fc from "fast-check"
import { expect, test } from "vitest"
import { type WgslFunctions, wgslFunctions, wgslModule } from "../../src/formula/emitWgsl.ts"
import { FormulaError } from "../../src/formula/error.ts"
import { parse } from "../../src/formula/formula.ts"
import { createDevice } from "../gpu.ts"
import { formulas } from "../unit/formula/generator.ts"
import { linked } from "../unit/formula/linked.ts"
import { surfaces } from "../unit/formula/surfaces.ts"

const SETTING =
  "struct Setting { p_a: f32 }\n@group(0) @binding(0) var<uniform> setting: Setting;\n"

/** What Dawn has against a module; nothing if it compiles. */
async function complaints(code: string): Promise<readonly string[]> {
  const device = await createDevice("null")
  device.pushErrorScope("validation")
  const { messages } = await device.createShaderModule({ code }).getCompilationInfo()
  const error = await device.popErrorScope()
  device.destroy()
  const lines = code.split("\n")
  return [
    ...(error ? [error.message] : []),
    ...messages.map((m) => `${m.message}: ${lines[m.lineNum - 1]}`),
  ]
}

function functionsOf(source: string, index: number): WgslFunctions | undefined {
  const names = {
    value: `value_${index}`,
    gradient: `gradient_${index}`,
    hessian: `hessian_${index}`,
  }
  try {
    const formula = parse(source, { variables: ["x", "y"], parameters: ["a"] })
    return wgslFunctions(formula, names, (name) => `setting.p_${name}`)
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

test("random formulas compile", async () => {
  const sources = fc.sample(formulas, { seed: 5, numRuns: 250 })
  const parts = sources.flatMap((source, i) => functionsOf(source, i) ?? [])
  expect(parts.length).toBeGreaterThan(180)
  expect(await complaints(await linked(`${wgslModule(parts)}\n${SETTING}`))).toEqual([])
})

test("every surface compiles", async () => {
  const parts = surfaces.map(({ parsed }, i) => {
    const names = { value: `value_${i}`, gradient: `gradient_${i}`, hessian: `hessian_${i}` }
    return wgslFunctions(parsed, names, () => "setting.p_a")
  })
  expect(await complaints(await linked(`${wgslModule(parts)}\n${SETTING}`))).toEqual([])
})

test("an objective module imports the library and the caller's own modules", async () => {
  const formula = parse("sin(x) y^a", { variables: ["x", "y"], parameters: ["a"] })
  const functions = wgslFunctions(formula, { value: "value" }, (name) => `setting.p_${name}`)
  const objective = wgslModule([functions], ["import package::main::setting;"])
  const main = `import objective::value;
${SETTING}@fragment fn main() -> @location(0) vec4f { return vec4f(value(vec2f(setting.p_a))); }`
  const code = await linked(main, { objective })
  expect(code).toContain("fn sine")
  expect(code).not.toContain("fn cosine")
  expect(await complaints(code)).toEqual([])
})
