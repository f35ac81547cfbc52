// AdaBelief. Zhuang et al., NeurIPS 2020, Algorithm 2. arXiv:2010.07468. As adabelief_pytorch 0.2.0; with
// rectify the step waits for the variance as in RAdam (Liu et al., ICLR 2020. arXiv:1908.03265).
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { m: Vec, s: Vec, c1: f32, c2: f32 } // c = 1 - beta^t

fn init(x: Vec) -> State { return State(Vec(), Vec(), 0.0, 0.0); }

// Length of the averaged window at step t. RAdam, equation (4).
fn window(t: f32, hyper: Hyper, c2: f32) -> f32 {
  return 2.0 / (1.0 - hyper.beta2) - 1.0 - 2.0 * t * (1.0 - c2) / c2;
}

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x);
  state.m = hyper.beta1 * state.m + (1.0 - hyper.beta1) * g;
  let surprise = g - state.m;
  state.s = hyper.beta2 * state.s + (1.0 - hyper.beta2) * surprise * surprise + hyper.eps; // eps accumulates, as in the package
  state.c1 = hyper.beta1 * state.c1 + (1.0 - hyper.beta1);
  state.c2 = hyper.beta2 * state.c2 + (1.0 - hyper.beta2);
  let decay = hyper.weightDecay * x;
  if hyper.rectify == 0.0 {
    return -hyper.lr * (decay + state.m / state.c1 / (sqrt(state.s / state.c2) + hyper.eps));
  }
  let rho = window(t, hyper, state.c2);
  if rho < 5.0 { return -hyper.lr * (decay + state.m / state.c1); }
  let longest = 2.0 / (1.0 - hyper.beta2) - 1.0;
  let r = sqrt(state.c2 * (rho - 4.0) / (longest - 4.0) * (rho - 2.0) / rho * longest / (longest - 2.0));
  return -hyper.lr * (decay + r / state.c1 * state.m / (sqrt(state.s) + hyper.eps));
}
