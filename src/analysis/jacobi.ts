export type Matrix = readonly (readonly number[])[]

export interface Spectrum {
  /** Ascending. */
  readonly values: readonly number[]
  /** `vectors[i]` is the eigenvector of values[i], of length 1. */
  readonly vectors: Matrix
}

/** Sweeps; each makes the rest about quadratically smaller. */
const MOST_SWEEPS = 30

/** Eigenvalues and eigenvectors of a small symmetric matrix. Golub & Van Loan, Matrix Computations, section 8.5: cyclic Jacobi. */
export function symmetricEigen(matrix: Matrix): Spectrum {
  const a = matrix.map((row) => [...row])
  const size = a.length
  const vectors = a.map((_, i) => a.map((_, j) => Number(i === j)))
  const scale = Math.hypot(...a.flat())
  for (let sweep = 0; sweep < MOST_SWEEPS && rest(a) > 1e-16 * scale; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q)
  const order = a.map((_, i) => i).sort((i, j) => a[i]![i]! - a[j]![j]!)
  return { values: order.map((i) => a[i]![i]!), vectors: order.map((i) => vectors[i]!) }
}

/** Size of what is off the diagonal. */
const rest = (a: Matrix) => Math.hypot(...a.flatMap((row, i) => row.filter((_, j) => j !== i)))

/** Turns the plane of axes p and q so that their entry off the diagonal is 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const off = a[p]![q]!
  if (off === 0) return
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  const turn = (x: number[], y: number[], k: number) => {
    const [u, v] = [x[k]!, y[k]!]
    x[k] = c * u - s * v
    y[k] = s * u + c * v
  }
  for (let k = 0; k < a.length; k++) {
    const row = a[k]!
    const [u, v] = [row[p]!, row[q]!]
    row[p] = c * u - s * v
    row[q] = s * u + c * v
  }
  for (let k = 0; k < a.length; k++) {
    turn(a[p]!, a[q]!, k)
    turn(vectors[p]!, vectors[q]!, k)
  }
}
