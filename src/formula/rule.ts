import type { Algebra } from "./algebra.ts"
import type { Node, OperationNode } from "./graph.ts"

/** The derivatives of one operation with respect to its operands. */
export interface Partials {
  readonly operands: readonly Node[]
  readonly first: readonly Node[]
  /** The second derivative by operands k <= l. */
  readonly second: (k: number, l: number) => Node
}

export type Rule = (algebra: Algebra, node: OperationNode) => Partials

/** Roots below this have derivative 0; the cube of its reciprocal still fits into single precision. */
export const TINY_ROOT = 1e-12
/** Arguments of log and bases of powers below this have derivative 0, for the same reason. */
export const TINY = 1e-18

/** 1/a where `size`, a measure of a, is above the least, else 0: keeps derivatives finite at singular points. */
export function reciprocal(algebra: Algebra, a: Node, least: number, size = a): Node {
  const away = algebra.apply(">", size, algebra.constant(least))
  return algebra.guarded(away, algebra.divide(algebra.one, a))
}
