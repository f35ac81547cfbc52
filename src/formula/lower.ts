import type { Algebra } from "./algebra.ts"
import type { Ast, BinaryOperator } from "./ast.ts"
import { isConstant, type Node } from "./graph.ts"
import type { OperationName } from "./operations.ts"
import { power } from "./power.ts"

/** Turns a tree into the node of its value. `nodeOf` gives the node of a name. */
export function lower(ast: Ast, algebra: Algebra, nodeOf: (name: string) => Node): Node {
  const visit: Visit = (part) => lowerPart(part, algebra, visit, nodeOf)
  return algebra.number(visit(ast))
}

type Visit = (ast: Ast) => Node

function lowerPart(ast: Ast, algebra: Algebra, visit: Visit, nodeOf: (name: string) => Node): Node {
  const number = (part: Ast) => algebra.number(visit(part))
  const build = (combine: (...operands: Node[]) => Node, ...parts: readonly Ast[]) => {
    const operands = parts.map(number)
    algebra.graph.span = ast.span
    return combine(...operands)
  }
  switch (ast.kind) {
    case "number":
      return build(() => algebra.constant(ast.value))
    case "name":
      return build(() => nodeOf(ast.name))
    case "group":
      return visit(ast.inner)
    case "negate":
      return build((a) => algebra.negate(a!), ast.operand)
    case "binary":
      return build((a, b) => arithmetic(algebra, ast.operator, a!, b!), ast.left, ast.right)
    case "compare":
      return build((a, b) => algebra.apply(ast.operator, a!, b!), ast.left, ast.right)
    case "choose": {
      const condition = algebra.condition(visit(ast.condition))
      return build((a, b) => algebra.choose(condition, a!, b!), ast.yes, ast.no)
    }
    case "call": {
      if (ast.name !== "if")
        return build((...operands) => called(algebra, ast.name, operands), ...ast.operands)
      const [test, yes, no] = ast.operands
      const condition = algebra.condition(visit(test!))
      return build((a, b) => algebra.choose(condition, a!, b!), yes!, no!)
    }
    default:
      return ast satisfies never
  }
}

function arithmetic(algebra: Algebra, operator: BinaryOperator, a: Node, b: Node): Node {
  switch (operator) {
    case "+":
      return algebra.add(a, b)
    case "-":
      return algebra.subtract(a, b)
    case "*":
      return algebra.multiply(a, b)
    case "/":
      return algebra.divide(a, b)
    case "^":
      return power(algebra, a, b)
  }
}

function called(algebra: Algebra, name: string, operands: readonly Node[]): Node {
  const [a, b] = operands
  if (name === "pow") return power(algebra, a!, b!)
  if (name === "log") {
    const logarithm = softplus(algebra, a!) ?? algebra.apply("log", a!)
    return b ? algebra.divide(logarithm, algebra.apply("log", b)) : logarithm
  }
  if (name === "min" || name === "max") {
    return operands.reduce((least, operand) => algebra.apply(name, least, operand))
  }
  return algebra.apply(name as OperationName, ...operands)
}

/**
 * log(1 + exp(u)) as max(u, 0) + log(1 + exp(-|u|)), whose exponential cannot overflow; undefined for the logarithm of
 * anything else. By choices and not by |u|, so that the second derivative is right at u = 0, too.
 */
function softplus(algebra: Algebra, sum: Node): Node | undefined {
  if (sum.kind !== "operation" || sum.operation !== "+") return undefined
  const [one, power] = sum.operands
  if (!isConstant(one!, 1) || power!.kind !== "operation" || power!.operation !== "exp")
    return undefined
  const u = power!.operands[0]!
  const isPositive = algebra.apply(">", u, algebra.zero)
  const bounded = algebra.choose(isPositive, algebra.negate(u), u)
  const rest = algebra.apply("log", algebra.add(algebra.one, algebra.apply("exp", bounded)))
  return algebra.add(algebra.choose(isPositive, u, algebra.zero), rest)
}
