// Gradient descent. Cauchy, Comptes rendus 25, 1847. As torch.optim.SGD: weight decay is coupled.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { step: Vec } // the last update

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x;
  state.step = -hyper.lr * g;
  return state.step;
}
