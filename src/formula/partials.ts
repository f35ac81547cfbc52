import type { Algebra } from "./algebra.ts"
import type { Node, OperationNode } from "./graph.ts"
import type { OperationName } from "./operations.ts"
import { powerPartials } from "./powerPartials.ts"
import { type Partials, type Rule, reciprocal, TINY, TINY_ROOT } from "./rule.ts"

/** Operations without branches. */
export type Smooth = Exclude<
  OperationName,
  "<" | "<=" | ">" | ">=" | "==" | "!=" | "choose" | "min" | "max"
>

/** Returns the local derivatives of a node whose operation is smooth. */
export function partials(algebra: Algebra, node: OperationNode, operation: Smooth): Partials {
  return algebra.powers.has(node) ? powerPartials(algebra, node) : RULES[operation](algebra, node)
}

/** The rule of a function f(a), from f'(a) and f''(a); `self` is f(a). */
function unary(derivatives: (algebra: Algebra, a: Node, self: Node) => [Node, () => Node]): Rule {
  return (algebra, node) => {
    const [first, second] = derivatives(algebra, node.operands[0]!, node)
    return { operands: node.operands, first: [first], second }
  }
}

/** The rule of an operation that is linear in each operand. */
function bilinear(
  first: (algebra: Algebra, a: Node, b: Node) => [Node, Node],
  crossed: boolean,
): Rule {
  return (algebra, { operands }) => ({
    operands,
    first: first(algebra, operands[0]!, operands[1]!),
    second: (k, l) => (crossed && k !== l ? algebra.one : algebra.zero),
  })
}

const quotient: Rule = (algebra, node) => {
  const inverse = algebra.divide(algebra.one, node.operands[1]!)
  const slope = algebra.negate(algebra.multiply(node, inverse))
  const second = (k: number, l: number) => {
    if (l === 0) return algebra.zero
    const square = algebra.multiply(inverse, inverse)
    return k === 0
      ? algebra.negate(square)
      : algebra.multiply(algebra.constant(2), algebra.multiply(node, square))
  }
  return { operands: node.operands, first: [inverse, slope], second }
}

/** atan2(y, x), guarded at the origin. */
const angle: Rule = (algebra, { operands }) => {
  const [y, x] = [operands[0]!, operands[1]!]
  const square = algebra.add(algebra.multiply(x, x), algebra.multiply(y, y))
  const inverse = reciprocal(algebra, square, TINY ** 2)
  const [byY, minusByX] = [algebra.multiply(x, inverse), algebra.multiply(y, inverse)]
  const twice = algebra.multiply(algebra.constant(2), algebra.multiply(byY, minusByX))
  const second = (k: number, l: number) => {
    if (k === l) return k === 0 ? algebra.negate(twice) : twice
    return algebra.subtract(algebra.multiply(minusByX, minusByX), algebra.multiply(byY, byY))
  }
  return { operands, first: [byY, algebra.negate(minusByX)], second }
}

/** Derivatives of asin; `sign` -1 makes it acos. */
const arc = (sign: 1 | -1): Rule =>
  unary((algebra, a) => {
    const { one } = algebra
    const square = algebra.multiply(algebra.subtract(one, a), algebra.add(one, a))
    const inverse = reciprocal(algebra, algebra.apply("sqrt", square), TINY_ROOT)
    const slope = algebra.multiply(algebra.constant(sign), inverse)
    return [
      slope,
      () => algebra.multiply(algebra.multiply(slope, inverse), algebra.multiply(a, inverse)),
    ]
  })

const step = unary((algebra) => [algebra.zero, () => algebra.zero])

const RULES: Readonly<Record<Smooth, Rule>> = {
  "+": bilinear(({ one }) => [one, one], false),
  "-": bilinear((algebra) => [algebra.one, algebra.constant(-1)], false),
  "*": bilinear((_, a, b) => [b, a], true),
  "/": quotient,
  pow: powerPartials,
  atan2: angle,
  asin: arc(1),
  acos: arc(-1),
  sign: step,
  floor: step,
  negate: unary((algebra) => [algebra.constant(-1), () => algebra.zero]),
  abs: unary((algebra, a) => [algebra.apply("sign", a), () => algebra.zero]),
  exp: unary((algebra, _, self) => {
    // 1/(1 + exp(u)) is 0 where exp overflows, and so is its slope; bounded, the chain rule does not say 0 * inf.
    const slope = algebra.apply("bounded", self)
    return [slope, () => slope]
  }),
  bounded: unary(({ one, zero }) => [one, () => zero]),
  sinh: unary((algebra, a, self) => [algebra.apply("cosh", a), () => self]),
  cosh: unary((algebra, a, self) => [algebra.apply("sinh", a), () => self]),
  sin: unary((algebra, a, self) => [algebra.apply("cos", a), () => algebra.negate(self)]),
  cos: unary((algebra, a, self) => [
    algebra.negate(algebra.apply("sin", a)),
    () => algebra.negate(self),
  ]),
  log: unary((algebra, a) => {
    const slope = reciprocal(algebra, a, TINY)
    return [slope, () => algebra.negate(algebra.multiply(slope, slope))]
  }),
  sqrt: unary((algebra, _, self) => {
    const inverse = reciprocal(algebra, self, TINY_ROOT)
    const slope = algebra.multiply(algebra.constant(0.5), inverse)
    return [slope, () => algebra.negate(algebra.multiply(inverse, algebra.multiply(slope, slope)))]
  }),
  tan: unary((algebra, _, self) => {
    const slope = algebra.add(algebra.one, algebra.multiply(self, self))
    return [slope, () => algebra.multiply(algebra.constant(2), algebra.multiply(self, slope))]
  }),
  tanh: unary((algebra, _, self) => {
    const slope = algebra.subtract(algebra.one, algebra.multiply(self, self))
    return [slope, () => algebra.multiply(algebra.constant(-2), algebra.multiply(self, slope))]
  }),
  atan: unary((algebra, a) => {
    const slope = algebra.divide(algebra.one, algebra.add(algebra.one, algebra.multiply(a, a)))
    const square = algebra.multiply(slope, slope)
    return [slope, () => algebra.multiply(algebra.constant(-2), algebra.multiply(a, square))]
  }),
}
