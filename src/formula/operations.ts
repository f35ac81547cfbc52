import { LIBRARY, type LibraryName } from "./library.ts"

/** What one operation computes: in float64 here, and as text in WGSL and JavaScript. */
interface Operation {
  readonly evaluate: (a: number, b: number, c: number) => number
  readonly wgsl: Text
  readonly js: Text
  /** The function of shaders/lib that the WGSL text calls. */
  readonly library?: LibraryName
}

type Text = (...operands: readonly string[]) => string

const infix = (operator: string, evaluate: Operation["evaluate"]): Operation => {
  const text: Text = (a, b) => `${a} ${operator} ${b}`
  return { evaluate, wgsl: text, js: text }
}

/** A comparison gives 1 or 0 here, a bool in WGSL and a boolean in JavaScript. */
const comparison = (operator: string, evaluate: (a: number, b: number) => boolean): Operation => {
  return infix(operator, (a, b) => (evaluate(a, b) ? 1 : 0))
}

const call = (name: string): Text => {
  return (...operands) => `${name}(${operands.join(", ")})`
}

/** A function that WGSL and `Math` have under the same name and compute accurately. */
const builtin = (name: "sqrt" | "abs" | "sign" | "floor"): Operation => {
  return { evaluate: Math[name], wgsl: call(name), js: call(`Math.${name}`) }
}

/** A function whose WGSL builtin is too inaccurate. */
const library = (name: LibraryName, evaluate: Operation["evaluate"]): Operation => {
  return { evaluate, wgsl: call(name), js: call(LIBRARY[name].js), library: name }
}

const COMPARISONS = {
  "<": comparison("<", (a, b) => a < b),
  "<=": comparison("<=", (a, b) => a <= b),
  ">": comparison(">", (a, b) => a > b),
  ">=": comparison(">=", (a, b) => a >= b),
  "==": comparison("==", (a, b) => a === b),
  "!=": comparison("!=", (a, b) => a !== b),
}

/** Every operation of the graph, with the number of operands its texts take. */
export const OPERATIONS = {
  ...COMPARISONS,
  "+": infix("+", (a, b) => a + b),
  "-": infix("-", (a, b) => a - b),
  "*": infix("*", (a, b) => a * b),
  "/": infix("/", (a, b) => a / b),
  negate: { evaluate: (a) => -a, wgsl: (a) => `-${a}`, js: (a) => `-${a}` },
  choose: {
    evaluate: (condition, yes, no) => (condition ? yes : no),
    wgsl: (condition, yes, no) => `select(${no}, ${yes}, ${condition})`,
    js: (condition, yes, no) => `${condition} ? ${yes} : ${no}`,
  },
  sqrt: builtin("sqrt"),
  abs: builtin("abs"),
  sign: builtin("sign"),
  floor: builtin("floor"),
  min: { evaluate: (a, b) => Math.min(a, b), wgsl: call("min"), js: call("Math.min") },
  max: { evaluate: (a, b) => Math.max(a, b), wgsl: call("max"), js: call("Math.max") },
  sin: library("sine", Math.sin),
  cos: library("cosine", Math.cos),
  tan: library("tangent", Math.tan),
  asin: library("arcsine", Math.asin),
  acos: library("arccosine", Math.acos),
  atan: library("arctangent", Math.atan),
  atan2: library("arctangent2", Math.atan2),
  exp: library("exponential", Math.exp),
  bounded: library("bounded", (a) => Math.min(a, 1e150)),
  log: library("logarithm", Math.log),
  sinh: library("hyperbolic_sine", Math.sinh),
  cosh: library("hyperbolic_cosine", Math.cosh),
  tanh: library("hyperbolic_tangent", Math.tanh),
  pow: library("power", Math.pow),
} satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS

/** Returns the operation, seen through the common interface. */
export function operationOf(name: OperationName): Operation {
  return OPERATIONS[name]
}

/** True for operations whose result decides and cannot be calculated with. */
export function isComparison(name: OperationName): boolean {
  return Object.hasOwn(COMPARISONS, name)
}
