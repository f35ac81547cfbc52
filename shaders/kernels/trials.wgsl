// Runs many trials of a method: numbers of its own, a start and a seed each, for as many oracle calls as are paid for.
import space::Vec;
import method::init;
import objective::value;
import schema::{Setting, setting, now};
import package::lib::calls::{Calls, calls, price};
import package::lib::run::{next_iterate, latched, kept, NEVER};

struct Search {
  first: u32,     // trial of the first invocation
  count: u32,     // trials to run
  kept: u32,      // trial of the first ending
  starts: u32,    // of each configuration
  seeds: u32,     // of each start
  budget: u32,    // oracle calls of a trial, in gradients
  floor: f32,     // f*
  tolerance: f32, // f - f* of a trial that has arrived
}

struct Ending {
  value: f32,  // f at the last iterate
  lowest: f32, // of all iterates
  steps: u32,  // taken
  calls: u32,  // paid for, in gradients
  arrival_steps: u32, // until f - f* was within the tolerance, or NEVER
  arrival_calls: u32,
  end: u32,    // step of divergence, or NEVER
}

@group(0) @binding(0) var<uniform> search: Search;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;       // [configuration]
@group(0) @binding(2) var<storage, read> starts: array<Vec>;
@group(0) @binding(3) var<storage, read_write> endings: array<Ending>;   // [configuration, start, seed]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= search.count { return; }
  let trial = search.first + id.x;
  setting = settings[trial / (search.starts * search.seeds)];
  setting.seed += trial % search.seeds;
  var x = starts[(trial / search.seeds) % search.starts];
  var state = init(x);
  var end = NEVER;
  calls = Calls();
  now = 0u;
  let first = value(x);
  let has_arrived = first - search.floor <= search.tolerance;
  let arrival = select(NEVER, 0u, has_arrived);
  var ending = Ending(first, first, 0u, 0u, arrival, arrival, NEVER);
  // Every step asks for something. On the plane a run is one invocation, which may end when its own trial does.
  for (var k = 0u; k < search.budget; k += 1u) {
    let next = next_iterate(x, &state, k);
    end = latched(end, next, k);
    x = kept(x, next, end);
    let paid = price();
    if paid > search.budget { break; }
    ending.steps = k + 1u;
    ending.calls = paid;
    ending.end = end;
    if end != NEVER { break; }
    now = k + 1u;
    let f = value(x);
    ending.value = f;
    ending.lowest = select(ending.lowest, f, f < ending.lowest);
    if (ending.arrival_steps == NEVER) & (f - search.floor <= search.tolerance) {
      ending.arrival_steps = k + 1u;
      ending.arrival_calls = paid;
    }
  }
  endings[trial - search.kept] = ending;
}
