// The plane: x in R^2, one run is one invocation.
import package::lib::finite::{finite};

alias Vec = vec2f;

// A run whose iterate leaves this box counts as diverged.
const LIMIT = 1e6;

fn inner(a: Vec, b: Vec) -> f32 { return dot(a, b); }
fn norm(a: Vec) -> f32 { return length(a); }
fn mean(a: Vec) -> f32 { return 0.5 * (a.x + a.y); }

// The same for every invocation of a run; here a run has only one.
fn uniform_scalar(a: f32) -> f32 { return a; }

fn diverged(x: Vec) -> bool {
  return !finite(x.x) || !finite(x.y) || max(abs(x.x), abs(x.y)) > LIMIT;
}
