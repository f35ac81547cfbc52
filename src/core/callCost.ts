import type { OracleKind } from "./method.ts"

/**
 * Cost of one oracle call, in gradients; the unit of the axis of oracle calls. A product with the Hessian costs about
 * two gradients (Pearlmutter, Neural Comput. 6, 1994), and the Hessian of the plane is two of them.
 */
export const CALL_COST: Readonly<Record<OracleKind, number>> = {
  value: 1,
  gradient: 1,
  hvp: 2,
  hessian: 4,
  sample: 1,
}

/** The price in gradients of the calls of one step. */
export const priceOf = (calls: Readonly<Partial<Record<OracleKind, number>>>): number =>
  Object.entries(calls).reduce(
    (sum, [kind, count]) => sum + count * CALL_COST[kind as OracleKind],
    0,
  )
