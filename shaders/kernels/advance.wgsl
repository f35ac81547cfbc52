// Advances every run by `stride` steps. One invocation is one run.
import space::{Vec, diverged};
import method::{State, init, advance};
import schedule::rate;
import oracle::begin_step;
import schema::{Setting, setting};
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
    var hyper = setting.hyper;
    hyper.lr = rate(hyper.lr, f32(k));
    begin_step(k);
    let alive = end == NEVER;
    @if(trail) let before = calls;
    let next = x + advance(x, f32(k + 1u), hyper, &state);
    // A diverged run is masked, not exited: workgroups of other spaces must stay together. Selections cost
    // less here than branches do.
    end = select(end, k + 1u, alive & diverged(next));
    x = select(x, next, end == NEVER);
    @if(trail) {
      if !alive { calls = before; }
      at += clock.runs;
      path[at] = x;
      tallies[at] = calls;
    }
  }
  @if(!trail) { path[at] = x; }
  states[run] = state;
  ended[run] = end;
}
