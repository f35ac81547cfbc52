import type { Ast } from "./ast.ts"
import { GREEK } from "./vocabulary.ts"

/** How tightly a text holds together; what holds less than its place asks for gets parentheses. */
const CHOICE = 0
const COMPARISON = 1
const SUM = 2
const PRODUCT = 3
const ATOM = 4

interface Text {
  readonly tex: string
  readonly tightness: number
}

const COMPARISONS = { "<": "<", "<=": "\\le", ">": ">", ">=": "\\ge", "==": "=", "!=": "\\ne" }

/** Functions that TeX knows; the powers of these go before the argument, as in sin^2(x). */
const TRIGONOMETRIC = ["sin", "cos", "tan", "sinh", "cosh", "tanh"]
const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...TRIGONOMETRIC, "exp", "log", "min", "max"].map((name) => [name, `\\${name}`] as const),
  ["asin", "\\arcsin"],
  ["acos", "\\arccos"],
  ["atan", "\\arctan"],
])

/** Writes the tree of a formula in TeX, with parentheses only where they are needed. */
export function toTex(formula: { readonly ast: Ast }): string {
  return write(formula.ast).tex
}

function write(ast: Ast): Text {
  switch (ast.kind) {
    case "number":
      return number(ast.text)
    case "name":
      return atom(nameTex(ast.name))
    case "group":
      return write(ast.inner)
    case "negate":
      return { tex: `-${within(ast.operand, PRODUCT)}`, tightness: SUM }
    case "binary":
      return arithmetic(ast)
    case "compare": {
      const sides = [within(ast.left, SUM), within(ast.right, SUM)]
      return { tex: sides.join(` ${COMPARISONS[ast.operator]} `), tightness: COMPARISON }
    }
    case "choose":
      return choice(ast.condition, ast.yes, ast.no)
    case "call":
      return call(ast.name, ast.operands)
    default:
      return ast satisfies never
  }
}

function arithmetic(ast: Ast & { kind: "binary" }): Text {
  const { left, right } = ast
  switch (ast.operator) {
    case "+":
      return { tex: `${within(left, SUM)} + ${afterSign(right, SUM)}`, tightness: SUM }
    case "-":
      return { tex: `${within(left, SUM)} - ${afterSign(right, PRODUCT)}`, tightness: SUM }
    case "*":
      return product(left, right)
    case "/":
      return { tex: `\\frac{${write(left).tex}}{${write(right).tex}}`, tightness: PRODUCT }
    case "^":
      return raised(left, write(right).tex)
  }
}

/** Two factors stand side by side unless the second begins with a digit, which would join the first. */
function product(left: Ast, right: Ast): Text {
  const [a, b] = [within(left, PRODUCT), within(right, PRODUCT)]
  const sign = /^[\d.]/.test(b) || /^-/.test(b) ? " \\cdot " : " "
  return { tex: `${a}${sign}${b}`, tightness: PRODUCT }
}

function raised(base: Ast, exponent: string): Text {
  const inner = ungrouped(base)
  if (inner.kind === "call" && TRIGONOMETRIC.includes(inner.name) && /^\d+$/.test(exponent)) {
    return {
      tex: `${NAMES.get(inner.name)}^{${exponent}}${list(inner.operands)}`,
      tightness: PRODUCT,
    }
  }
  return { tex: `${within(base, ATOM)}^{${exponent}}`, tightness: PRODUCT }
}

function choice(condition: Ast, yes: Ast, no: Ast): Text {
  const rows: string[] = [`${write(yes).tex} & \\text{if } ${write(condition).tex}`]
  let rest = ungrouped(no)
  while (rest.kind === "choose") {
    rows.push(`${write(rest.yes).tex} & \\text{if } ${write(rest.condition).tex}`)
    rest = ungrouped(rest.no)
  }
  rows.push(`${write(rest).tex} & \\text{otherwise}`)
  return { tex: `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`, tightness: CHOICE }
}

function call(name: string, operands: readonly Ast[]): Text {
  const [first, second, third] = operands
  const inner = write(first!).tex
  switch (name) {
    case "sqrt":
      return atom(`\\sqrt{${inner}}`)
    case "abs":
      return atom(`\\left|${inner}\\right|`)
    case "floor":
      return atom(`\\left\\lfloor ${inner} \\right\\rfloor`)
    case "pow":
      return raised(first!, write(second!).tex)
    case "if":
      return choice(first!, second!, third!)
    case "log":
      if (second)
        return { tex: `\\log_{${write(second).tex}}${list([first!])}`, tightness: PRODUCT }
      break
  }
  const tex = NAMES.get(name) ?? `\\operatorname{${name}}`
  return { tex: `${tex}${list(operands)}`, tightness: PRODUCT }
}

function list(operands: readonly Ast[]): string {
  return parenthesized(operands.map((operand) => write(operand).tex).join(", "))
}

function within(ast: Ast, tightness: number): string {
  const text = write(ast)
  return text.tightness < tightness ? parenthesized(text.tex) : text.tex
}

/** A sign must not follow a sign. */
function afterSign(ast: Ast, tightness: number): string {
  const text = within(ast, tightness)
  return text.startsWith("-") ? parenthesized(text) : text
}

function number(text: string): Text {
  const [digits, exponent] = text.toLowerCase().split("e")
  const mantissa = digits!.replace(/^\./, "0.").replace(/\.$/, "")
  if (exponent === undefined) return atom(mantissa)
  const power = `10^{${Number(exponent)}}`
  return mantissa === "1"
    ? { tex: power, tightness: PRODUCT }
    : { tex: `${mantissa} \\cdot ${power}`, tightness: PRODUCT }
}

const GREEK_NAMES = new Set(GREEK.values())

/** Greek names become letters, and an index at the end goes below the line. */
function nameTex(name: string): string {
  const [, letters, index] = /^([A-Za-z]+?)_?(\d\w*)$/.exec(name) ??
    /^([A-Za-z]+)_(\w+)$/.exec(name) ?? [name, name]
  const base = letters!
  const tex = GREEK_NAMES.has(base) ? `\\${base}` : base.length === 1 ? base : `\\mathrm{${base}}`
  return index ? `${tex}_{${index.replaceAll("_", "\\_")}}` : tex
}

function ungrouped(ast: Ast): Ast {
  return ast.kind === "group" ? ungrouped(ast.inner) : ast
}

function atom(tex: string): Text {
  return { tex, tightness: ATOM }
}

function parenthesized(tex: string): string {
  return `\\left(${tex}\\right)`
}
