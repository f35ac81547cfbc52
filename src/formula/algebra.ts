import { FormulaError } from "./error.ts"
import { type Graph, isCondition, isConstant, type Node } from "./graph.ts"
import type { OperationName } from "./operations.ts"

/** A node as base^exponent, with a whole exponent. */
interface Power {
  readonly base: Node
  readonly exponent: number
}

/** Arithmetic on the nodes of one graph, without the operations that zeros, ones and signs make superfluous. */
export class Algebra {
  readonly graph: Graph
  /** Products that are known to be powers: the power rule gives them shorter derivatives. */
  readonly powers = new Map<Node, Power>()
  readonly zero: Node
  readonly one: Node

  constructor(graph: Graph) {
    this.graph = graph
    this.zero = graph.constant(0)
    this.one = graph.constant(1)
  }

  constant(value: number): Node {
    return this.graph.constant(value)
  }

  apply(operation: OperationName, ...operands: readonly Node[]): Node {
    return this.graph.operation(operation, ...operands)
  }

  add(a: Node, b: Node): Node {
    if (isConstant(a, 0)) return b
    if (isConstant(b, 0)) return a
    const negatedB = negated(b)
    if (negatedB) return this.subtract(a, negatedB)
    const negatedA = negated(a)
    if (negatedA) return this.subtract(b, negatedA)
    return this.commutative("+", a, b)
  }

  subtract(a: Node, b: Node): Node {
    if (a === b) return this.zero
    if (isConstant(b, 0)) return a
    if (isConstant(a, 0)) return this.negate(b)
    const negatedB = negated(b)
    return negatedB ? this.add(a, negatedB) : this.apply("-", a, b)
  }

  negate(a: Node): Node {
    const inner = negated(a)
    if (inner) return inner
    if (a.kind === "operation" && a.operation === "-")
      return this.apply("-", a.operands[1]!, a.operands[0]!)
    const scaled = scaledBy(a)
    if (scaled) return this.multiply(this.constant(-scaled.factor), scaled.rest)
    return this.apply("negate", a)
  }

  multiply(a: Node, b: Node): Node {
    if (isConstant(a, 0) || isConstant(b, 0)) return this.zero
    if (isConstant(a, 1)) return b
    if (isConstant(b, 1)) return a
    if (isConstant(a, -1)) return this.negate(b)
    if (isConstant(b, -1)) return this.negate(a)
    const [innerA, innerB] = [negated(a), negated(b)]
    if (innerA || innerB) {
      const product = this.multiply(innerA ?? a, innerB ?? b)
      return innerA && innerB ? product : this.negate(product)
    }
    return this.collected(a, b) ?? this.commutative("*", a, b)
  }

  divide(a: Node, b: Node): Node {
    if (b.kind === "constant" && Math.fround(b.value) === 0) {
      throw new FormulaError("division by zero", this.graph.span)
    }
    if (isConstant(a, 0) || isConstant(b, 1)) return a
    if (isConstant(b, -1)) return this.negate(a)
    const inner = negated(a)
    return inner ? this.negate(this.divide(inner, b)) : this.apply("/", a, b)
  }

  choose(condition: Node, yes: Node, no: Node): Node {
    if (condition.kind === "constant") return condition.value ? yes : no
    return yes === no ? yes : this.apply("choose", condition, yes, no)
  }

  /** Returns `value`, or zero where the condition fails: keeps derivatives finite at singular points. */
  guarded(condition: Node, value: Node): Node {
    return this.choose(condition, value, this.zero)
  }

  /** Reads a comparison as 1 or 0 where a number is needed. */
  number(node: Node): Node {
    return isCondition(node) ? this.choose(node, this.one, this.zero) : node
  }

  /** Reads a number as "is not zero" where a condition is needed. */
  condition(node: Node): Node {
    return isCondition(node) ? node : this.apply("!=", node, this.zero)
  }

  /** Moves constant factors to the front and folds them, so that products of derivatives share the rest. */
  private collected(a: Node, b: Node): Node | undefined {
    const [left, right] = [scaledBy(a), scaledBy(b)]
    if (left && b.kind === "constant") return this.scaled(left.factor * b.value, left.rest)
    if (right && a.kind === "constant") return this.scaled(right.factor * a.value, right.rest)
    if (left && right)
      return this.scaled(left.factor * right.factor, this.multiply(left.rest, right.rest))
    if (left) return this.scaled(left.factor, this.multiply(left.rest, b))
    if (right) return this.scaled(right.factor, this.multiply(a, right.rest))
    return undefined
  }

  /** Gives up where the folded factor leaves the range in which single precision is exact to one rounding. */
  private scaled(factor: number, rest: Node): Node | undefined {
    const size = Math.abs(factor)
    return size < 1e-30 || size > 1e30 ? undefined : this.multiply(this.constant(factor), rest)
  }

  private commutative(operation: "+" | "*", a: Node, b: Node): Node {
    const constantFirst = a.kind === "constant" || (b.kind !== "constant" && a.id < b.id)
    return constantFirst ? this.apply(operation, a, b) : this.apply(operation, b, a)
  }
}

function negated(node: Node): Node | undefined {
  return node.kind === "operation" && node.operation === "negate" ? node.operands[0] : undefined
}

/** Splits constant times rest. */
function scaledBy(node: Node): { factor: number; rest: Node } | undefined {
  if (node.kind !== "operation" || node.operation !== "*") return undefined
  const [first, rest] = node.operands
  return first?.kind === "constant" ? { factor: first.value, rest: rest! } : undefined
}
