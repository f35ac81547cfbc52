// Runs the method in every cell of a map: where the run ends, f there, and the step from which on it has been there.
import space::Vec;
import method::init;
import objective::value;
import schema::{Setting, setting, now};
import axes::{place, target_at};
import package::lib::run::{next_iterate, latched, kept, NEVER};
import package::lib::survey::{survey, cell_of, place_of, keep, DIVERGED, MOVING, ELSEWHERE, ARRIVED};

@group(0) @binding(2) var<storage, read> settings: array<Setting>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= survey.count { return; }
  let cell = cell_of(id.x);
  setting = settings[0];
  var x = place(place_of(cell), survey.start);
  var state = init(x);
  var end = NEVER;
  var earlier = x;
  // The step from which on the run has been where it is, or that took it to the level.
  var since = 0u;
  @if(!levels) var home = target_at(x);
  @if(levels) var has_arrived = is_low(x, 0u);
  for (var k = 0u; k < survey.steps; k += 1u) {
    let next = next_iterate(x, &state, k);
    end = latched(end, next, k);
    x = kept(x, next, end);
    earlier = select(earlier, x, k + 1u == survey.late);
    @if(!levels) {
      let here = target_at(x);
      since = select(since, k + 1u, here != home);
      home = here;
    }
    @if(levels) {
      since = select(k + 1u, since, has_arrived);
      has_arrived |= is_low(x, k + 1u);
    }
  }
  now = survey.steps;
  let f = value(x);
  @if(levels) let home = select(-1, 0, has_arrived);
  if end != NEVER {
    keep(cell, x, f, DIVERGED, end);
  } else if home >= 0 {
    keep(cell, x, f, ARRIVED + u32(home), since);
  } else {
    let is_moving = distance(x, earlier) > survey.still;
    keep(cell, x, f, select(ELSEWHERE, MOVING, is_moving), survey.steps);
  }
}

@if(levels) fn is_low(x: Vec, step: u32) -> bool {
  now = step;
  return value(x) - survey.floor <= survey.tolerance;
}
