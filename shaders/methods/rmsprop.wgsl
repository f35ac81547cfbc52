// RMSProp. Tieleman & Hinton, Coursera lecture 6.5, 2012. As torch.optim.RMSprop: no bias correction.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { v: Vec, mean: Vec, b: Vec }

fn init(x: Vec) -> State { return State(Vec(), Vec(), Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x;
  state.v = hyper.alpha * state.v + (1.0 - hyper.alpha) * g * g;
  var v = state.v;
  if hyper.centered != 0.0 {
    state.mean = hyper.alpha * state.mean + (1.0 - hyper.alpha) * g;
    v = max(v - state.mean * state.mean, Vec()); // a variance, but for rounding
  }
  state.b = hyper.momentum * state.b + g / (sqrt(v) + hyper.eps);
  return -hyper.lr * state.b;
}
