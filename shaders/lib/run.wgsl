// A run and the step that it takes, as every kernel takes it.
import space::{Vec, diverged};
import method::{State, init, advance};
import schedule::scheduled;
import oracle::begin_step;
import schema::{setting, now};

const NEVER = 0xffffffffu;

struct Run {
  x: Vec,
  state: State,
  end: u32, // step of divergence, or NEVER
}

fn begin(x: Vec) -> Run { return Run(x, init(x), NEVER); }

// Takes step k, counted from 0. A diverged run is masked, not exited: workgroups of other spaces must stay together.
// Selections cost less here than branches do.
fn take_step(run: ptr<function, Run>, k: u32) {
  let hyper = scheduled(setting.hyper, f32(k));
  now = k;
  begin_step();
  // A pointer to a member is no argument that every browser takes: Firefox 153 ends with its driver.
  var state = run.state;
  var next = run.x + advance(run.x, f32(k + 1u), hyper, &state);
  run.state = state;
  run.end = select(run.end, k + 1u, (run.end == NEVER) & diverged(next));
  @if(constrained) {
    let box = setting.box;
    next = clamp(next, vec2f(box.x0, box.y0), vec2f(box.x1, box.y1));
  }
  run.x = select(run.x, next, run.end == NEVER);
}
