// Adan. Xie et al., TPAMI 2024. arXiv:2208.06677. Betas as in the official code: one minus the paper's.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { m: Vec, v: Vec, n: Vec, last: Vec, c1: f32, c2: f32, c3: f32 } // c = 1 - beta^t

fn init(x: Vec) -> State { return State(Vec(), Vec(), Vec(), Vec(), 0.0, 0.0, 0.0); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x);
  var change = g - state.last;
  if t < 2.0 { change = Vec(); } // no earlier gradient to compare with
  state.last = g;
  let u = g + hyper.beta2 * change;
  state.m = mix(g, state.m, hyper.beta1);
  state.v = mix(change, state.v, hyper.beta2);
  state.n = mix(u * u, state.n, hyper.beta3);
  state.c1 = mix(1.0, state.c1, hyper.beta1);
  state.c2 = mix(1.0, state.c2, hyper.beta2);
  state.c3 = mix(1.0, state.c3, hyper.beta3);
  let eta = hyper.lr / (sqrt(state.n / state.c3) + hyper.eps);
  let d = -eta * (state.m / state.c1 + hyper.beta2 * state.v / state.c2);
  let shrink = hyper.lr * hyper.weightDecay;
  if hyper.no_prox != 0.0 { return d - shrink * x; }
  return (d - shrink * x) / (1.0 + shrink); // of x <- (x + d) / (1 + shrink)
}
