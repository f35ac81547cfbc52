import type { Ast } from "../../formula/ast.ts"
import { readTree } from "../../formula/parser.ts"

/** How a language of Python's grammar writes what its libraries have. */
export interface Dialect {
  /** A function of the formula by its name. */
  call(name: string, operands: readonly string[]): string
  name(name: string): string
  choose(condition: string, yes: string, no: string): string
}

const [CHOICE, COMPARISON, SUM, PRODUCT, SIGN, POWER, ATOM] = [0, 1, 2, 3, 4, 5, 6]

interface Text {
  readonly text: string
  readonly tightness: number
}

/** Writes a formula in Python. */
export function expression(source: string, dialect: Dialect): string {
  const within = (ast: Ast, least: number): string => {
    const { text, tightness } = write(ast)
    return tightness < least ? `(${text})` : text
  }
  const write = (ast: Ast): Text => {
    switch (ast.kind) {
      case "number":
        return { text: ast.text, tightness: ATOM }
      case "name":
        return { text: dialect.name(ast.name), tightness: ATOM }
      case "group":
        return write(ast.inner)
      case "negate":
        return { text: `-${within(ast.operand, SIGN)}`, tightness: SIGN }
      case "binary":
        return arithmetic(ast)
      case "compare": {
        const sides = [within(ast.left, SUM), within(ast.right, SUM)]
        return { text: sides.join(` ${ast.operator} `), tightness: COMPARISON }
      }
      case "choose": {
        const parts = [ast.condition, ast.yes, ast.no].map((part) => write(part).text)
        return { text: `(${dialect.choose(parts[0]!, parts[1]!, parts[2]!)})`, tightness: ATOM }
      }
      case "call":
        return {
          text: dialect.call(
            ast.name,
            ast.operands.map((operand) => within(operand, CHOICE)),
          ),
          tightness: ATOM,
        }
      default:
        return ast satisfies never
    }
  }
  const arithmetic = ({ operator, left, right }: Ast & { kind: "binary" }): Text => {
    if (operator === "^")
      return { text: `${within(left, ATOM)}**${within(right, SIGN)}`, tightness: POWER }
    const level = operator === "+" || operator === "-" ? SUM : PRODUCT
    const text = `${within(left, level)} ${operator} ${within(right, level + 1)}`
    return { text, tightness: level }
  }
  return write(readTree(source, () => {})).text
}
