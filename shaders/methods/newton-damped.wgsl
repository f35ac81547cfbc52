// Damped Newton: x <- x - lr (H + damping I)^-1 g. Levenberg, Quart. Appl. Math. 2, 1944.
import space::Vec;
import oracle::{gradient, hessian};
import schema::Hyper;

struct State { step: Vec } // the last update

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x);
  let h = hessian(x);
  let a = h[0][0] + hyper.damping;
  let b = h[0][1];
  let c = h[1][1] + hyper.damping;
  // Cramer's rule; a singular matrix divides by zero and the run is latched as diverged.
  state.step = -hyper.lr * Vec(c * g.x - b * g.y, a * g.y - b * g.x) / (a * c - b * b);
  return state.step;
}
