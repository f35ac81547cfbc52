import type { Algebra } from "./algebra.ts"
import type { Formula } from "./formula.ts"
import { type Node, type OperationNode, reachable } from "./graph.ts"
import { partials, type Smooth } from "./partials.ts"
import type { Partials } from "./rule.ts"

/** The value of a formula and its derivatives by the variables, as nodes that share what they have in common. */
export interface Jet {
  readonly value: Node
  readonly gradient: readonly Node[]
  /** Rows of the symmetric matrix. */
  readonly hessian: readonly (readonly Node[])[]
}

/** Derivatives of one node. Entry (i, j) of the Hessian, i <= j, is at j (j + 1) / 2 + i. */
interface Slopes {
  readonly gradient: readonly Node[]
  readonly hessian: readonly Node[]
}

/** Differentiates a formula up to the order, forward from the variables; derivatives above the order are empty. */
export function jets(formula: Formula, order: 0 | 1 | 2): Jet {
  const { algebra, value } = formula
  const { variables } = formula.names
  if (order === 0) return { value, gradient: [], hessian: [] }
  const slopes = new Sweep(algebra, variables, order === 2).slopesOf(value)
  const size = variables.map((_, i) => i)
  const entry = (i: number, j: number) => slopes.hessian[packed(Math.min(i, j), Math.max(i, j))]!
  const hessian = order === 2 ? size.map((i) => size.map((j) => entry(i, j))) : []
  return { value, gradient: slopes.gradient, hessian }
}

class Sweep {
  private readonly algebra: Algebra
  private readonly variables: readonly string[]
  private readonly pairs: readonly (readonly [i: number, j: number])[]
  /** Absent for nodes that no variable changes. */
  private readonly known = new Map<Node, Slopes>()
  private readonly none: Slopes

  constructor(algebra: Algebra, variables: readonly string[], curved: boolean) {
    this.algebra = algebra
    this.variables = variables
    this.pairs = curved
      ? variables.flatMap((_, j) => variables.slice(0, j + 1).map((_, i) => [i, j] as const))
      : []
    this.none = {
      gradient: variables.map(() => algebra.zero),
      hessian: this.pairs.map(() => algebra.zero),
    }
  }

  slopesOf(root: Node): Slopes {
    for (const node of reachable([root], (node) => this.dependencies(node))) {
      this.algebra.graph.span = node.span
      const slopes = this.derive(node)
      if (slopes) this.known.set(node, slopes)
    }
    return this.known.get(root) ?? this.none
  }

  private dependencies(node: Node): readonly Node[] {
    const power = this.algebra.powers.get(node)
    if (power) return [power.base]
    return node.kind === "operation" ? node.operands : []
  }

  private derive(node: Node): Slopes | undefined {
    if (node.kind === "constant") return undefined
    if (node.kind === "input") return this.ofVariable(node.name)
    if (!this.dependencies(node).some((operand) => this.known.has(operand))) return undefined
    const { operation } = node
    const [a, b, c] = node.operands
    switch (operation) {
      case "choose":
        return this.ofBranches(a!, b!, c!)
      case "min":
        return this.ofBranches(this.algebra.apply("<=", a!, b!), a!, b!)
      case "max":
        return this.ofBranches(this.algebra.apply(">=", a!, b!), a!, b!)
      case "<":
      case "<=":
      case ">":
      case ">=":
      case "==":
      case "!=":
        return undefined
      default:
        return this.chain(node, operation)
    }
  }

  private ofVariable(name: string): Slopes | undefined {
    const { one, zero } = this.algebra
    if (!this.variables.includes(name)) return undefined
    return {
      ...this.none,
      gradient: this.variables.map((variable) => (variable === name ? one : zero)),
    }
  }

  private ofBranches(condition: Node, yes: Node, no: Node): Slopes {
    const [a, b] = [this.known.get(yes) ?? this.none, this.known.get(no) ?? this.none]
    const pick = (x: Node, i: number, others: readonly Node[]) =>
      this.algebra.choose(condition, x, others[i]!)
    return {
      gradient: a.gradient.map((x, i) => pick(x, i, b.gradient)),
      hessian: a.hessian.map((x, i) => pick(x, i, b.hessian)),
    }
  }

  /** The chain rule, to second order. */
  private chain(node: OperationNode, operation: Smooth): Slopes {
    const rule = partials(this.algebra, node, operation)
    const active = rule.operands.flatMap((operand, k) => {
      const slopes = this.known.get(operand)
      return slopes ? [{ k, ...slopes }] : []
    })
    const weighted = (part: (slopes: Slopes) => Node) => {
      return this.sum(
        active.map((operand) => this.algebra.multiply(rule.first[operand.k]!, part(operand))),
      )
    }
    return {
      gradient: this.variables.map((_, i) => weighted(({ gradient }) => gradient[i]!)),
      hessian: this.pairs.map(([i, j], at) => {
        return this.algebra.add(
          weighted(({ hessian }) => hessian[at]!),
          this.bend(rule, active, i, j),
        )
      }),
    }
  }

  /** The part of the second derivative that comes from the curvature of the operation itself. */
  private bend(
    rule: Partials,
    active: readonly ({ k: number } & Slopes)[],
    i: number,
    j: number,
  ): Node {
    const terms: Node[] = []
    for (const [at, a] of active.entries()) {
      for (const b of active.slice(at)) {
        const second = rule.second(a.k, b.k)
        // Factor by factor: where exp overflows, the first is 0 and the product of the others is not finite.
        terms.push(this.product(second, a.gradient[i]!, b.gradient[j]!))
        if (a !== b) terms.push(this.product(second, a.gradient[j]!, b.gradient[i]!))
      }
    }
    return this.sum(terms)
  }

  private product(a: Node, b: Node, c: Node): Node {
    const { zero } = this.algebra
    if (b === zero || c === zero) return zero
    return this.algebra.multiply(this.algebra.multiply(a, b), c)
  }

  private sum(terms: readonly Node[]): Node {
    return terms.reduce((total, term) => this.algebra.add(total, term), this.algebra.zero)
  }
}

function packed(i: number, j: number): number {
  return (j * (j + 1)) / 2 + i
}
