import { type Matrix, symmetricEigen } from "./jacobi.ts"

/** Inputs x_i of a linear regression that fits its data, one row each: f = Σ (x_i w)² / 2n. */
export type Inputs = Matrix

/** What the rates of a regression depend on. */
export interface Regression {
  /** Eigenvalues of the Hessian H = Σ x_i x_iᵀ / n that are not 0, ascending. */
  readonly curvatures: readonly number[]
  /** The inputs along its eigenvectors. */
  readonly inputs: Inputs
}

/** Curvatures below this share of the largest are directions that no input has. */
const FLAT = 1e-12
const MOST_ITERATIONS = 20_000
/** Relative change of the rate at which the iteration ends. */
const SETTLED = 1e-12

/** Turns the inputs into the eigenvectors of their Hessian, without the directions in which nothing moves. */
export function regression(inputs: Inputs): Regression {
  const size = inputs[0]!.length
  const hessian = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => mean(inputs.map((x) => x[i]! * x[j]!))),
  )
  const { values, vectors } = symmetricEigen(hessian)
  const kept = values.map((_, i) => i).filter((i) => values[i]! > FLAT * values.at(-1)!)
  return {
    curvatures: kept.map((i) => values[i]!),
    inputs: inputs.map((x) => kept.map((i) => inner(x, vectors[i]!))),
  }
}

/**
 * The largest rate η at which SGD on batches of B rows, drawn with replacement, keeps its mean square distance to the
 * minimum from growing. A step turns the second moment M of the distance into
 * M - η (H M + M H) + η² C(M), C(M) = E[h M h] / B + (1 - 1/B) H M H, where h = x xᵀ of one row, so η is stable as long
 * as η C <= H · + · H; the leading M of this pair is positive, which is what the power iteration finds. Ma, Bassily &
 * Belkin, ICML 2018. arXiv:1712.06559, and Wu, Ma & E, NeurIPS 2018.
 */
export function largestStableRate({ curvatures, inputs }: Regression, batch: number): number {
  let moment: number[][] = curvatures.map((h, i) => curvatures.map((_, j) => (i === j ? h : 0)))
  let rate = 0
  for (let k = 0; k < MOST_ITERATIONS; k++) {
    const noisy = spread(moment, curvatures, inputs, batch)
    const drift = moment.map((row, i) => row.map((m, j) => m * (curvatures[i]! + curvatures[j]!)))
    const next = product(moment, drift) / product(moment, noisy)
    if (Math.abs(next - rate) <= SETTLED * next) return next
    rate = next
    moment = unit(noisy.map((row, i) => row.map((c, j) => c / (curvatures[i]! + curvatures[j]!))))
  }
  return rate
}

/** C(M): what the squares of the steps add, per squared rate. */
function spread(
  moment: Matrix,
  curvatures: readonly number[],
  inputs: Inputs,
  batch: number,
): number[][] {
  const result = moment.map((row, i) =>
    row.map((m, j) => (1 - 1 / batch) * curvatures[i]! * m * curvatures[j]!),
  )
  for (const x of inputs) {
    const share =
      inner(
        x,
        moment.map((row) => inner(row, x)),
      ) /
      inputs.length /
      batch
    for (const [i, row] of result.entries())
      for (let j = 0; j < row.length; j++) row[j]! += share * x[i]! * x[j]!
  }
  return result
}

function unit(matrix: Matrix): number[][] {
  const size = Math.hypot(...matrix.flat())
  return matrix.map((row) => row.map((value) => value / size))
}

const inner = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)
const product = (a: Matrix, b: Matrix) => inner(a.flat(), b.flat())
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
