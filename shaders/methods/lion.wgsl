// Lion. Chen et al., NeurIPS 2023, Program 1. arXiv:2302.06675
import space::Vec;
import oracle::gradient;
import schema::Hyper;

struct State { m: Vec }

fn init(x: Vec) -> State { return State(Vec()); }

// Returns the update d of x <- x + d. t counts from 1.
fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec {
  let g = gradient(x);
  let direction = sign(mix(g, state.m, hyper.beta1));
  state.m = mix(g, state.m, hyper.beta2);
  return -hyper.lr * (direction + hyper.weightDecay * x);
}
