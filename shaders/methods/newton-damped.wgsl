// Damped Newton: x <- x - lr (H + damping I)^-1 g. Levenberg, Quart. Appl. Math. 2, 1944.
import space::Vec;
import oracle::{gradient, hessian};
import schema::Hyper;
import package::lib::linalg::solve;

struct State { step: Vec } // the last update

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let damped = hessian(x) + mat2x2f(hyper.damping, 0.0, 0.0, hyper.damping);
  state.step = -hyper.lr * solve(damped, gradient(x));
  return state.step;
}
