import type { Algebra } from "./algebra.ts"
import type { ConstantNode, Node, OperationNode } from "./graph.ts"
import { wholePower } from "./power.ts"
import { type Partials, reciprocal, TINY } from "./rule.ts"

/** Returns the derivatives of a known power, or of the operation `pow`. */
export function powerPartials(algebra: Algebra, node: OperationNode): Partials {
  const known = algebra.powers.get(node)
  if (known) return ofWhole(algebra, known.base, known.exponent)
  const [base, exponent] = [node.operands[0]!, node.operands[1]!]
  if (exponent.kind === "constant") return ofConstantExponent(algebra, node, base, exponent)
  return ofBoth(algebra, node, base, exponent)
}

function ofWhole(algebra: Algebra, base: Node, exponent: number): Partials {
  const term = (factor: number, n: number) => {
    return algebra.multiply(algebra.constant(factor), wholePower(algebra, base, n))
  }
  const first = term(exponent, exponent - 1)
  const second = () => term(exponent * (exponent - 1), exponent - 2)
  return { operands: [base], first: [first], second }
}

/** Divides the power by its base, which costs less than another power; 0 at base 0. */
function ofConstantExponent(
  algebra: Algebra,
  self: Node,
  base: Node,
  exponent: ConstantNode,
): Partials {
  const inverse = reciprocal(algebra, base, TINY, algebra.apply("abs", base))
  const first = algebra.multiply(exponent, algebra.multiply(self, inverse))
  const second = () => {
    return algebra.multiply(algebra.constant(exponent.value - 1), algebra.multiply(first, inverse))
  }
  return { operands: [base], first: [first], second }
}

/** Where the exponent is known only at run time, it may be 1 or 2 at base 0, and the derivative is then not 0. */
function ofBoth(algebra: Algebra, self: Node, base: Node, exponent: Node): Partials {
  const { one } = algebra
  const lowered = (by: number) => {
    const least = algebra.constant(by)
    const value = algebra.apply("pow", base, algebra.subtract(exponent, least))
    const atZero = algebra.guarded(algebra.apply(">=", exponent, least), value)
    return algebra.choose(
      algebra.apply(">", algebra.apply("abs", base), algebra.constant(TINY)),
      value,
      atZero,
    )
  }
  const log = logarithm(algebra, base)
  const first = [algebra.multiply(exponent, lowered(1)), algebra.multiply(self, log)]
  const second = (k: number, l: number) => {
    if (k === 1) return algebra.multiply(self, algebra.multiply(log, log))
    if (l === 1)
      return algebra.multiply(lowered(1), algebra.add(one, algebra.multiply(exponent, log)))
    return algebra.multiply(algebra.multiply(exponent, algebra.subtract(exponent, one)), lowered(2))
  }
  return { operands: [base, exponent], first, second }
}

/** The logarithm of a positive base, 0 for any other: only whole exponents make sense there. */
function logarithm(algebra: Algebra, base: Node): Node {
  if (base.kind === "constant" && base.value <= 0) return algebra.zero
  return algebra.guarded(algebra.apply(">", base, algebra.zero), algebra.apply("log", base))
}
