import type { Algebra } from "./algebra.ts"
import type { Node } from "./graph.ts"

/** Whole exponents up to this size become products. */
const MAX_EXPONENT = 64

/** Returns base^exponent: as products where the exponent is a moderate whole or half number. */
export function power(algebra: Algebra, base: Node, exponent: Node): Node {
  if (base.kind === "constant" && base.value === Math.E) return algebra.apply("exp", exponent)
  const unfolded = exponent.kind === "constant" && base.kind !== "constant"
  if (
    !unfolded ||
    Math.abs(exponent.value) > MAX_EXPONENT ||
    !Number.isInteger(2 * exponent.value)
  ) {
    return algebra.apply("pow", base, exponent)
  }
  const whole = Math.floor(Math.abs(exponent.value))
  if (whole === Math.abs(exponent.value)) return wholePower(algebra, base, exponent.value)
  const product = algebra.multiply(wholePower(algebra, base, whole), algebra.apply("sqrt", base))
  return exponent.value > 0 ? product : algebra.divide(algebra.one, product)
}

/** Returns base^exponent by repeated squaring. Neighbouring exponents share most of their products. */
export function wholePower(algebra: Algebra, base: Node, exponent: number): Node {
  if (exponent === 0) return algebra.one
  if (exponent === 1) return base
  // |u|^2 is u^2, without the kink.
  if (exponent % 2 === 0 && base.kind === "operation" && base.operation === "abs") {
    return wholePower(algebra, base.operands[0]!, exponent)
  }
  const node = product(algebra, base, exponent)
  if (!algebra.powers.has(node)) algebra.powers.set(node, { base, exponent })
  return node
}

function product(algebra: Algebra, base: Node, exponent: number): Node {
  if (exponent < 0) return algebra.divide(algebra.one, wholePower(algebra, base, -exponent))
  if (exponent % 2 === 1) return algebra.multiply(base, wholePower(algebra, base, exponent - 1))
  const root = wholePower(algebra, base, exponent / 2)
  return algebra.multiply(root, root)
}
