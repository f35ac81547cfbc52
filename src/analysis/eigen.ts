/** The Hessian of the plane: [[a, b], [b, c]]. */
export type Symmetric = readonly [a: number, b: number, c: number]

export interface Eigen {
  readonly largest: number
  readonly smallest: number
  /** Direction of the eigenvector of the largest one, in radians. */
  readonly angle: number
}

/** Eigenvalues and directions of a symmetric 2 x 2 matrix. Golub & Van Loan, Matrix Computations, section 8.5. */
export function eigen([a, b, c]: Symmetric): Eigen {
  const middle = (a + c) / 2
  const radius = Math.hypot((a - c) / 2, b)
  return {
    largest: middle + radius,
    smallest: middle - radius,
    angle: 0.5 * Math.atan2(2 * b, a - c),
  }
}
