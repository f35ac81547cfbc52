import type { FormulaModule } from "../../core/batch.ts"
import { emitWgsl, wgslFunctions, wgslModule } from "../../formula/emitWgsl.ts"
import { parse } from "../../formula/formula.ts"
import { memberName } from "./schema.ts"

const SETTING = "import schema::setting;"

/** The WGSL module `objective`: f, its gradient, its Hessian and products with it. Throws a FormulaError. */
export function objectiveModule({ formula, parameters }: FormulaModule): string {
  const parsed = parse(formula, { variables: ["x", "y"], parameters })
  const functions = wgslFunctions(
    parsed,
    { value: "value", gradient: "gradient", hessian: "hessian" },
    (name) => `setting.objective.${memberName(name)}`,
  )
  const product = "fn hvp(p: vec2f, v: vec2f) -> vec2f { return hessian(p) * v; }"
  return `${wgslModule([functions], parameters.length > 0 ? [SETTING] : [])}\n${product}\n`
}

/** The WGSL module `schedule`: the learning rate of step t, counted from 0. Throws a FormulaError. */
export function scheduleModule({ formula, parameters }: FormulaModule): string {
  const parsed = parse(formula, { variables: ["t", "lr"], parameters })
  const block = emitWgsl([parsed.value], (name) =>
    parameters.includes(name) ? `setting.schedule.${memberName(name)}` : name,
  )
  const imports = [...block.imports, ...(parameters.length > 0 ? [SETTING] : [])]
  const body = [...block.lines, `return ${block.results[0]};`].map((line) => `  ${line}`)
  return `${imports.join("\n")}\nfn rate(lr: f32, t: f32) -> f32 {\n${body.join("\n")}\n}\n`
}
