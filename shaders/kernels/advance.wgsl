// Advances every run by `stride` steps. One invocation is one run.
import space::Vec;
import method::{State, init};
@if(preconditioned) import method::preconditioner;
@if(preconditioned) import schedule::scheduled;
import schema::{Setting, setting};
import package::lib::calls::{Calls, calls};
import package::lib::run::{next_iterate, latched, kept, NEVER};

struct Clock {
  runs: u32,   // number of runs in the batch
  first: u32,  // steps taken so far
  stride: u32, // steps to take now
}

@group(0) @binding(0) var<uniform> clock: Clock;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read_write> states: array<State>;
@group(0) @binding(3) var<storage, read_write> path: array<Vec>;      // [step, run]; without trail [run]
@group(0) @binding(4) var<storage, read_write> tallies: array<Calls>; // calls before it; only with trail
@group(0) @binding(5) var<storage, read_write> ended: array<u32>;     // step of divergence, or NEVER
@if(preconditioned) @group(0) @binding(6) var<storage, read_write> scales: array<Vec>; // P of the step to it

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= clock.runs { return; }
  setting = settings[id.x];
  var at = id.x;
  @if(trail) { at += clock.first * clock.runs; }
  calls = tallies[at];
  var x = path[at];
  var end = ended[id.x];
  var state = states[id.x];
  if clock.first == 0u {
    state = init(x);
    end = NEVER;
    calls = Calls();
  }
  for (var k = clock.first; k < clock.first + clock.stride; k += 1u) {
    @if(trail) let alive = end == NEVER;
    @if(trail) let before = calls;
    let next = next_iterate(x, &state, k);
    end = latched(end, next, k);
    x = kept(x, next, end);
    @if(trail) {
      if !alive { calls = before; }
      at += clock.runs;
      path[at] = x;
      tallies[at] = calls;
    }
    @if(preconditioned) { scales[at] = preconditioner(scheduled(setting.hyper, f32(k)), state); }
  }
  @if(!trail) { path[at] = x; }
  states[id.x] = state;
  ended[id.x] = end;
}
