/**
 * The numbers x that minimise sum w_i (b_i - a_i . x)^2, by Householder reflections; the columns may not depend on each
 * other. Golub & Van Loan, Matrix Computations, algorithm 5.3.2.
 */
export function solveLeastSquares(
  terms: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): number[] {
  const columns = terms[0]!.length
  const rows = terms.map((row, i) => {
    const root = Math.sqrt(weights[i]!)
    return [...row.map((x) => x * root), values[i]! * root]
  })
  for (let k = 0; k < columns; k++) reflect(rows, k)
  const x = new Array<number>(columns).fill(0)
  for (let k = columns - 1; k >= 0; k--) {
    let rest = rows[k]![columns]!
    for (let j = k + 1; j < columns; j++) rest -= rows[k]![j]! * x[j]!
    x[k] = rest / rows[k]![k]!
  }
  return x
}

/** Zeroes column k below the diagonal. */
function reflect(rows: number[][], k: number): void {
  const length = Math.hypot(...column(rows, k))
  const sign = rows[k]![k]! < 0 ? -1 : 1
  const v = column(rows, k)
  v[0]! += sign * length
  const size = v.reduce((sum, x) => sum + x * x, 0)
  if (size === 0) return
  for (let j = k; j < rows[0]!.length; j++) {
    let product = 0
    for (let i = 0; i < v.length; i++) product += v[i]! * rows[k + i]![j]!
    const factor = (2 * product) / size
    for (let i = 0; i < v.length; i++) rows[k + i]![j]! -= factor * v[i]!
  }
}

const column = (rows: readonly number[][], k: number) => rows.slice(k).map((row) => row[k]!)
