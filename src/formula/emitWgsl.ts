import type { Formula } from "./formula.ts"
import type { Node } from "./graph.ts"
import { type Jet, jets } from "./jets.ts"
import { LIBRARY } from "./library.ts"
import { operationOf } from "./operations.ts"
import { type Language, write } from "./program.ts"

/** Statements for the body of a WGSL function. */
interface WgslBlock {
  /** One `let` each. */
  readonly lines: readonly string[]
  /** The text of each output: the name of a local, or a literal. */
  readonly results: readonly string[]
  /** Import statements of the functions in use. */
  readonly imports: ReadonlySet<string>
}

/** Functions of a WGSL module, with the imports that it needs. */
export interface WgslFunctions {
  readonly text: string
  readonly imports: ReadonlySet<string>
}

/** Names for the functions that are wanted. */
interface FunctionNames {
  readonly value?: string
  readonly gradient?: string
  readonly hessian?: string
}

type Derivative = keyof FunctionNames

const ORDERS = { value: 0, gradient: 1, hessian: 2 } as const

/** Writes WGSL that computes the outputs. `nameOf` gives the primary expression that reads a variable or parameter. */
export function emitWgsl(outputs: readonly Node[], nameOf: (name: string) => string): WgslBlock {
  const { lines, results, operations } = write(outputs, wgsl(nameOf))
  const imports = new Set<string>()
  for (const name of operations) {
    const { library } = operationOf(name)
    if (library) imports.add(`import package::lib::${LIBRARY[library].module}::${library};`)
  }
  return { lines, results, imports }
}

/** Writes one function that returns a node. `signature` is its name, parameters and type. */
export function wgslFunction(
  signature: string,
  output: Node,
  nameOf: (name: string) => string,
): WgslFunctions {
  const { lines, results, imports } = emitWgsl([output], nameOf)
  const body = [...lines, `return ${results[0]};`].map((line) => `  ${line}`)
  return { text: `fn ${signature} {\n${body.join("\n")}\n}\n`, imports }
}

/**
 * Writes the wanted functions of a point p of 2 to 4 variables: the value f32, the gradient vec, the Hessian mat.
 * `parameterOf` gives the primary expression that reads a parameter.
 */
export function wgslFunctions(
  formula: Formula,
  names: FunctionNames,
  parameterOf: (name: string) => string,
): WgslFunctions {
  const { variables } = formula.names
  const size = variables.length
  const nameOf = (name: string) => {
    const at = variables.indexOf(name)
    return at < 0 ? parameterOf(name) : `p.${"xyzw"[at]}`
  }
  const imports = new Set<string>()
  const functions = (Object.keys(ORDERS) as Derivative[]).flatMap((derivative) => {
    const name = names[derivative]
    if (!name) return []
    const block = emitWgsl(outputsOf(jets(formula, ORDERS[derivative]), derivative), nameOf)
    for (const line of block.imports) imports.add(line)
    const type = { value: "f32", gradient: `vec${size}f`, hessian: `mat${size}x${size}f` }[
      derivative
    ]
    const list = block.results.join(", ")
    const result = derivative === "value" ? list : `${type}(${list})`
    const body = [...block.lines, `return ${result};`].map((line) => `  ${line}`)
    return [`fn ${name}(p: vec${size}f) -> ${type} {\n${body.join("\n")}\n}\n`]
  })
  return { text: functions.join("\n"), imports }
}

/** Joins functions to a module. `imports` are those that the expressions of the caller need. */
export function wgslModule(
  parts: readonly WgslFunctions[],
  imports: readonly string[] = [],
): string {
  const all = new Set([...imports, ...parts.flatMap((part) => [...part.imports])])
  return [[...all].sort().join("\n"), ...parts.map((part) => part.text)].join("\n\n")
}

function outputsOf(jet: Jet, derivative: Derivative): readonly Node[] {
  if (derivative === "value") return [jet.value]
  return derivative === "gradient" ? jet.gradient : jet.hessian.flat()
}

function wgsl(nameOf: (name: string) => string): Language {
  return {
    dialect: "wgsl",
    declare: (name, value) => `let ${name} = ${value};`,
    constant: literal,
    input: nameOf,
    local: (index) => `t${index}`,
  }
}

/** Without suffix, so that the CPU engine reads all digits in float64. */
function literal(value: number): string {
  const text = String(value)
  return Number.isInteger(value) && !text.includes("e") ? `${text}.0` : text
}
