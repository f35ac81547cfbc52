// The plane: x in R^2, one run is one invocation.

alias Vec = vec2f;

fn inner(a: Vec, b: Vec) -> f32 { return dot(a, b); }
fn norm(a: Vec) -> f32 { return length(a); }
fn mean(a: Vec) -> f32 { return 0.5 * (a.x + a.y); }
fn largest(a: Vec) -> f32 { return max(a.x, a.y); }

// The same for every invocation of a run; here a run has only one.
fn uniform_scalar(a: f32) -> f32 { return a; }

// A run that is further than 1e6 from the origin counts as diverged.
const LIMIT = 1e12; // of |x|^2

// By bits, since WGSL may assume that NaN does not occur: infinity and NaN have greater ones than any number.
fn diverged(x: Vec) -> bool {
  return (bitcast<u32>(dot(x, x)) & 0x7fffffffu) > bitcast<u32>(f32(LIMIT));
}
