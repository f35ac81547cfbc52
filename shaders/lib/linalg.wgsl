// Small dense linear algebra.

// Solves h x = g by Gaussian elimination with partial pivoting: in float32 a narrow valley leaves Cramer's
// rule half as many digits. A singular h divides by zero. Golub & Van Loan, Matrix Computations, algorithm 3.4.1.
fn solve(h: mat2x2f, g: vec2f) -> vec2f {
  var pivot = vec3f(h[0][0], h[1][0], g.x); // a row of [h | g]
  var other = vec3f(h[0][1], h[1][1], g.y);
  if abs(other.x) > abs(pivot.x) {
    let row = pivot;
    pivot = other;
    other = row;
  }
  other -= other.x / pivot.x * pivot;
  let y = other.z / other.y;
  return vec2f((pivot.z - pivot.y * y) / pivot.x, y);
}
