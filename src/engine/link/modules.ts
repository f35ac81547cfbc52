import type { FormulaModule, ScheduleModule } from "../../core/batch.ts"
import { objectiveNames, TIME } from "../../core/objective.ts"
import {
  type WgslFunctions,
  wgslFunction,
  wgslFunctions,
  wgslModule,
} from "../../formula/emitWgsl.ts"
import { freeNames, parse } from "../../formula/formula.ts"
import { mistakeRate, SHIFT } from "../../formula/logistic.ts"
import { HORIZON, memberName, type SchemaNames, schedulePrefix, TABLE } from "./schema.ts"

const SETTING = "import schema::setting;"
const NOW = "import schema::now;"

/**
 * The WGSL module `objective`: f, its gradient, its Hessian and products with it, and `mistakes`, the mean probability of
 * a mistake where f is made of logistic losses and else 1. Throws a FormulaError.
 */
export function objectiveModule({ formula, parameters }: FormulaModule): string {
  const names = objectiveNames(parameters)
  const { variables } = names
  const parsed = parse(formula, names)
  const read = (name: string) =>
    name === TIME ? "f32(now + 1u)" : `setting.objective.${memberName(name)}`
  const functions = wgslFunctions(
    parsed,
    { value: "value", gradient: "gradient", hessian: "hessian" },
    read,
  )
  const mistakes = wgslFunction("mistakes(p: vec2f) -> f32", mistakeRate(parsed), (name) =>
    name === SHIFT ? "0.0" : variables.includes(name) ? `p.${name}` : read(name),
  )
  const product = "fn hvp(p: vec2f, v: vec2f) -> vec2f { return hessian(p) * v; }"
  const imports = [
    ...(parameters.length > 0 ? [SETTING] : []),
    ...(freeNames(formula).includes(TIME) ? [NOW] : []),
  ]
  return `${wgslModule([functions, mistakes], imports)}\n${product}\n`
}

/**
 * The WGSL module `schedule`: `rate`, the learning rate of step t, counted from 0, and `scheduled`, the hyper-parameters
 * of that step. Throws a FormulaError.
 */
export function scheduleModule({ schedule, scheduled }: SchemaNames): string {
  const others = scheduled.map(({ key, module }) =>
    rateFunction(`${schedulePrefix(key)}rate`, module, schedulePrefix(key)),
  )
  const changes = scheduled.map(
    ({ key }) => `  hyper.${key} = ${schedulePrefix(key)}rate(given.${key}, t);\n`,
  )
  const all = `fn scheduled(given: Hyper, t: f32) -> Hyper {
  var hyper = given;
  hyper.lr = rate(given.lr, t);
${changes.join("")}  return hyper;
}
`
  const parts = [
    rateFunction("rate", schedule, ""),
    ...others,
    { text: all, imports: new Set<string>() },
  ]
  return wgslModule(parts, [SETTING, "import schema::Hyper;"])
}

/** One schedule as a function of its peak and the step. */
function rateFunction(name: string, module: ScheduleModule, prefix: string): WgslFunctions {
  const signature = `${name}(lr: f32, t: f32) -> f32`
  const at = `setting.schedule.${prefix}`
  if ("entries" in module) return tableFunction(signature, at, module.entries)
  const parsed = parse(module.formula, { variables: ["t", "lr"], parameters: module.parameters })
  return wgslFunction(signature, parsed.value, (input) =>
    module.parameters.includes(input) ? at + memberName(input) : input,
  )
}

const tableFunction = (signature: string, at: string, entries: number): WgslFunctions => ({
  text: `fn ${signature} {
  let place = clamp(t / max(${at}${HORIZON} - 1.0, 1.0), 0.0, 1.0) * ${entries - 1}.0;
  let left = min(u32(place), ${entries - 2}u);
  let low = ${at}${TABLE}[left];
  let high = ${at}${TABLE}[left + 1u];
  return lr * (low + (high - low) * (place - f32(left)));
}
`,
  imports: new Set(),
})
