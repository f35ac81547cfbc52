// Heavy ball. Polyak, USSR Comput. Math. 4(5), 1964. As torch.optim.SGD: b <- mu b + g, no dampening.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { b: Vec }

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x;
  state.b = hyper.momentum * state.b + g; // b = g at t = 1, since b starts at 0
  return -hyper.lr * state.b;
}
