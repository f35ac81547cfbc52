// diffGrad. Dubey et al., IEEE TNNLS 31(11), 2020. arXiv:1909.11015. As diffGrad_v2.py of the authors.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { m: Vec, v: Vec, last: Vec, c1: f32, c2: f32 } // c = 1 - beta^t

fn init(x: Vec) -> State { return State(Vec(), Vec(), Vec(), 0.0, 0.0); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x;
  state.m = mix(g, state.m, hyper.beta1);
  state.v = mix(g * g, state.v, hyper.beta2);
  state.c1 = mix(1.0, state.c1, hyper.beta1);
  state.c2 = mix(1.0, state.c2, hyper.beta2);
  let friction = 1.0 / (1.0 + exp(-abs(state.last - g)));
  state.last = g;
  // eps stands beside the uncorrected root.
  return -hyper.lr * sqrt(state.c2) / state.c1 * friction * state.m / (sqrt(state.v) + hyper.eps);
}
