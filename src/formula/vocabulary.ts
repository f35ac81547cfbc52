import { FormulaError, type Span } from "./error.ts"

/** Least and greatest number of arguments of each function. */
export const FUNCTIONS: ReadonlyMap<string, readonly [least: number, greatest: number]> = new Map([
  ...["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh"].map(unary),
  ...["exp", "sqrt", "abs", "sign", "floor"].map(unary),
  ["log", [1, 2]],
  ["atan2", [2, 2]],
  ["pow", [2, 2]],
  ["min", [1, Number.POSITIVE_INFINITY]],
  ["max", [1, Number.POSITIVE_INFINITY]],
  ["if", [3, 3]],
])

function unary(name: string): [string, [number, number]] {
  return [name, [1, 1]]
}

export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
])

const LOWER =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega"
const UPPER = "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"

/** Greek letters as people paste them, and the names that stand for them in a formula. */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ...pairs("αβγδεζηθικλμνξοπρστυφχψω", LOWER),
  ...pairs("ΓΔΘΛΞΠΣΥΦΨΩ", UPPER),
  ...pairs("ϵϑϕ", "epsilon theta phi"),
])

function pairs(letters: string, names: string): [string, string][] {
  const each = names.split(" ")
  return [...letters].map((letter, i) => [letter, each[i]!])
}

/** Throws if a function was given too few or too many arguments. */
export function checkArity(name: string, given: number, span: Span): void {
  const [least, greatest] = FUNCTIONS.get(name)!
  if (given >= least && given <= greatest) return
  const words = ["no", "one", "two", "three"]
  const wanted = least === greatest ? words[least] : `${words[least]} or ${words[greatest]}`
  const message =
    greatest === Number.POSITIVE_INFINITY
      ? `${name} takes at least one argument`
      : `${name} takes ${wanted} argument${greatest === 1 ? "" : "s"}, not ${given}`
  throw new FormulaError(message, span)
}
