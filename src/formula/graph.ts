import { FormulaError, type Span } from "./error.ts"
import { isComparison, type OperationName, operationOf } from "./operations.ts"

/** A value of the graph. Equal values are one node; operands always have smaller ids. */
export type Node = ConstantNode | InputNode | OperationNode

export interface ConstantNode extends Identity {
  readonly kind: "constant"
  readonly value: number
}

interface InputNode extends Identity {
  readonly kind: "input"
  readonly name: string
}

export interface OperationNode extends Identity {
  readonly kind: "operation"
  readonly operation: OperationName
  readonly operands: readonly Node[]
}

interface Identity {
  readonly id: number
  /** The part of the source that asked for this value first. */
  readonly span: Span
}

const MAX_NODES = 20_000
const MAX_FLOAT32 = (2 - 2 ** -23) * 2 ** 127

/**
 * A hash-consed graph: constants fold in float64, and equal values are one node.
 * Throws a FormulaError for a constant that single precision cannot hold.
 */
export class Graph {
  /** The part of the source that new nodes belong to; errors point at it. */
  span: Span
  private readonly source: string
  private readonly nodes = new Map<string, Node>()

  constructor(source: string) {
    this.source = source
    this.span = { start: 0, end: source.length }
  }

  constant(value: number): Node {
    this.check(value)
    // Adding 0 turns -0 into 0, for which pruning looks.
    const positive = value + 0
    return this.shared(`${positive}`, (identity) => ({
      ...identity,
      kind: "constant",
      value: positive,
    }))
  }

  input(name: string): Node {
    return this.shared(name, (identity) => ({ ...identity, kind: "input", name }))
  }

  operation(operation: OperationName, ...operands: readonly Node[]): Node {
    if (operands.every((node) => node.kind === "constant")) {
      const [a, b, c] = operands.map((node) => node.value)
      return this.constant(operationOf(operation).evaluate(a!, b!, c!))
    }
    const key = `${operation} ${operands.map((node) => node.id).join(" ")}`
    return this.shared(key, (identity) => ({ ...identity, kind: "operation", operation, operands }))
  }

  private shared(key: string, make: (identity: Identity) => Node): Node {
    const known = this.nodes.get(key)
    if (known) return known
    if (this.nodes.size >= MAX_NODES) {
      const whole = { start: 0, end: this.source.length }
      throw new FormulaError(`the formula needs more than ${MAX_NODES} operations`, whole)
    }
    const node = make({ id: this.nodes.size, span: this.span })
    this.nodes.set(key, node)
    return node
  }

  private check(value: number): void {
    if (Math.abs(value) <= MAX_FLOAT32) return
    const typed = this.source.slice(this.span.start, this.span.end)
    const text = typed.length > 40 ? "this constant" : typed
    const problem = Number.isNaN(value)
      ? "is not a real number"
      : "does not fit into single precision"
    throw new FormulaError(`${text} ${problem}`, this.span)
  }
}

/** True for a node that is this number. */
export function isConstant(node: Node, value: number): boolean {
  return node.kind === "constant" && node.value === value
}

/** True for a node that decides, so that only `choose` may use it. */
export function isCondition(node: Node): boolean {
  return node.kind === "operation" && isComparison(node.operation)
}

/** Returns every node that `roots` need, operands first. `next` lists what a node needs. */
export function reachable(
  roots: readonly Node[],
  next: (node: Node) => readonly Node[] = operandsOf,
): readonly Node[] {
  const found = new Set(roots)
  for (const node of found) for (const operand of next(node)) found.add(operand)
  return [...found].sort((a, b) => a.id - b.id)
}

function operandsOf(node: Node): readonly Node[] {
  return node.kind === "operation" ? node.operands : []
}
