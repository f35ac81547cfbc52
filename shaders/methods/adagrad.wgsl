// AdaGrad, diagonal. Duchi, Hazan & Singer, JMLR 12, 2011. As torch.optim.Adagrad.
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { s: Vec }

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x) + hyper.weightDecay * x;
  state.s += g * g;
  let lr = hyper.lr / (1.0 + (t - 1.0) * hyper.decay);
  return -lr * g / (sqrt(state.s) + hyper.eps);
}
