// The step of a run, as every kernel takes it.
import space::{Vec, diverged};
import method::{State, advance};
import schedule::scheduled;
import oracle::begin_step;
import schema::{setting, now};

const NEVER = 0xffffffffu;

// Returns the iterate after step k, counted from 0. Whoever calls it latches a run that has diverged, with selections, which
// cost less here than branches; it is masked, not exited: workgroups of other spaces must stay together. With x and the latch
// as pointers a tenth of the speed is lost on SwiftShader.
fn next_iterate(x: Vec, state: ptr<function, State>, k: u32) -> Vec {
  let hyper = scheduled(setting.hyper, f32(k));
  now = k;
  begin_step();
  return x + advance(x, f32(k + 1u), hyper, state);
}

// The step of divergence: this one, if the run has just left the plane.
fn latched(end: u32, next: Vec, k: u32) -> u32 { return select(end, k + 1u, (end == NEVER) & diverged(next)); }

// Where a run that has not diverged goes: into its box, if it has one.
fn kept(x: Vec, next: Vec, end: u32) -> Vec {
  @if(constrained) {
    let box = setting.box;
    return select(x, clamp(next, vec2f(box.x0, box.y0), vec2f(box.x1, box.y1)), end == NEVER);
  }
  @if(!constrained) { return select(x, next, end == NEVER); }
}
