// Advances every run by `stride` steps. One invocation is one run.
import space::{Vec, diverged};
import method::{State, init, advance};
@if(preconditioned) import method::preconditioner;
import schedule::scheduled;
import oracle::begin_step;
import schema::{Setting, setting, now};
import package::lib::calls::{Calls, calls};

struct Clock {
  runs: u32,   // number of runs in the batch
  first: u32,  // steps taken so far
  stride: u32, // steps to take now
}

const NEVER = 0xffffffffu;

@group(0) @binding(0) var<uniform> clock: Clock;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read_write> states: array<State>;
@group(0) @binding(3) var<storage, read_write> path: array<Vec>;      // [step, run]; without trail [run]
@group(0) @binding(4) var<storage, read_write> tallies: array<Calls>; // calls before it; only with trail
@group(0) @binding(5) var<storage, read_write> ended: array<u32>;     // step of divergence, or NEVER
@if(preconditioned) @group(0) @binding(6) var<storage, read_write> scales: array<Vec>; // P of the step to it

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let run = id.x;
  if run >= clock.runs { return; }
  setting = settings[run];
  var at = run;
  @if(trail) { at += clock.first * clock.runs; }
  var x = path[at];
  calls = tallies[at];
  var state = states[run];
  var end = ended[run];
  if clock.first == 0u {
    state = init(x);
    calls = Calls();
    end = NEVER;
  }
  for (var k = clock.first; k < clock.first + clock.stride; k += 1u) {
    let hyper = scheduled(setting.hyper, f32(k));
    now = k;
    begin_step();
    let alive = end == NEVER;
    @if(trail) let before = calls;
    var next = x + advance(x, f32(k + 1u), hyper, &state);
    // A diverged run is masked, not exited: workgroups of other spaces must stay together. Selections cost
    // less here than branches do.
    end = select(end, k + 1u, alive & diverged(next));
    @if(constrained) {
      let box = setting.box;
      next = clamp(next, vec2f(box.x0, box.y0), vec2f(box.x1, box.y1));
    }
    x = select(x, next, end == NEVER);
    @if(trail) {
      if !alive { calls = before; }
      at += clock.runs;
      path[at] = x;
      tallies[at] = calls;
    }
    @if(preconditioned) { scales[at] = preconditioner(hyper, state); }
  }
  @if(!trail) { path[at] = x; }
  states[run] = state;
  ended[run] = end;
}
