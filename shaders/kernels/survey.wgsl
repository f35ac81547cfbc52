// Runs the method in every cell of a map: where the run ends, f there, and the step from which on it has been there.
import space::Vec;
import objective::value;
import schema::{Setting, setting, now};
import axes::{place, target_at};
import package::lib::run::{begin, take_step, NEVER};
import package::lib::survey::{survey, cell_of, place_of, keep, DIVERGED, MOVING, ELSEWHERE, ARRIVED};

@group(0) @binding(2) var<storage, read> settings: array<Setting>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= survey.count { return; }
  let cell = cell_of(id.x);
  setting = settings[0];
  var run = begin(place(place_of(cell), survey.start));
  var earlier = run.x;
  // The step from which on the run has been where it is, or that took it to the level.
  var since = 0u;
  @if(!levels) var home = target_at(run.x);
  @if(levels) var has_arrived = is_low(run.x, 0u);
  for (var k = 0u; k < survey.steps; k += 1u) {
    take_step(&run, k);
    earlier = select(earlier, run.x, k + 1u == survey.late);
    @if(!levels) {
      let here = target_at(run.x);
      since = select(since, k + 1u, here != home);
      home = here;
    }
    @if(levels) {
      since = select(k + 1u, since, has_arrived);
      has_arrived |= is_low(run.x, k + 1u);
    }
  }
  now = survey.steps;
  let f = value(run.x);
  @if(levels) let home = select(-1, 0, has_arrived);
  if run.end != NEVER {
    keep(cell, run.x, f, DIVERGED, run.end);
  } else if home >= 0 {
    keep(cell, run.x, f, ARRIVED + u32(home), since);
  } else {
    let is_moving = distance(run.x, earlier) > survey.still;
    keep(cell, run.x, f, select(ELSEWHERE, MOVING, is_moving), survey.steps);
  }
}

@if(levels) fn is_low(x: Vec, step: u32) -> bool {
  now = step;
  return value(x) - survey.floor <= survey.tolerance;
}
