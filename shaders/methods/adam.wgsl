// Adam. Kingma & Ba, ICLR 2015, Algorithm 1. arXiv:1412.6980
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { m: Vec, v: Vec, c1: f32, c2: f32 } // c = 1 - beta^t

fn init(x: Vec) -> State { return State(Vec(), Vec(), 0.0, 0.0); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x; // coupled, as L2 regularization
  state.m = hyper.beta1 * state.m + (1.0 - hyper.beta1) * g;
  state.v = hyper.beta2 * state.v + (1.0 - hyper.beta2) * g * g;
  state.c1 = hyper.beta1 * state.c1 + (1.0 - hyper.beta1);
  state.c2 = hyper.beta2 * state.c2 + (1.0 - hyper.beta2);
  let m_hat = state.m / state.c1;
  let v_hat = state.v / state.c2;
  return -hyper.lr * m_hat / (sqrt(v_hat) + hyper.eps);
}
