import { type Ast, binary } from "./ast.ts"
import { type Formula, lowerTree } from "./formula.ts"
import type { Node } from "./graph.ts"
import { jets } from "./jets.ts"

/** The input of `mistakeRate` besides the formula's own; it has to be 0. No text can contain this name. */
export const SHIFT = "u+"

/**
 * The mean probability of a mistake, for a loss made of logistic terms log(1 + exp(u)): the derivative of the loss by a
 * common shift of all u, which is the weighted sum of 1 / (1 + exp(-u)). The constant 1 where there is no such term.
 */
export function mistakeRate({ source, names, ast }: Formula): Node {
  let found = false
  const shifted = withExponents(ast, (u) => {
    found = true
    return binary("+", u, { kind: "name", name: SHIFT, span: u.span })
  })
  const formula = lowerTree(source, { ...names, variables: [...names.variables, SHIFT] }, shifted)
  return found ? jets(formula, 1).gradient.at(-1)! : formula.algebra.one
}

/** The tree with another u in each logistic term. */
function withExponents(ast: Ast, change: (u: Ast) => Ast): Ast {
  const visit = (part: Ast) => withExponents(part, change)
  switch (ast.kind) {
    case "group":
      return { ...ast, inner: visit(ast.inner) }
    case "negate":
      return { ...ast, operand: visit(ast.operand) }
    case "binary":
    case "compare":
      return { ...ast, left: visit(ast.left), right: visit(ast.right) }
    case "choose":
      return { ...ast, yes: visit(ast.yes), no: visit(ast.no) }
    case "call":
      return logistic(ast, change) ?? { ...ast, operands: ast.operands.map(visit) }
    default:
      return ast
  }
}

/** log(1 + exp(u)) or log(exp(u) + 1) with another u; undefined for anything else. */
function logistic(ast: Ast, change: (u: Ast) => Ast): Ast | undefined {
  if (ast.kind !== "call" || ast.name !== "log" || ast.operands.length !== 1) return undefined
  const sum = ast.operands[0]!
  if (sum.kind !== "binary" || sum.operator !== "+") return undefined
  const isOne = (part: Ast) => part.kind === "number" && part.value === 1
  const [one, power] = isOne(sum.left) ? [sum.left, sum.right] : [sum.right, sum.left]
  if (!isOne(one) || power.kind !== "call" || power.name !== "exp") return undefined
  const changed = { ...power, operands: power.operands.map(change) }
  return { ...ast, operands: [{ ...sum, left: one, right: changed }] }
}
