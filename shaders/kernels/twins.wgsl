// Runs the method twice in every cell of a map, from starts a small distance apart and with the same noise, and keeps
// how fast they separate: log(d_k / d_0) / k at the first step k at which d_k has left the factor FACTOR about d_0, or
// at the last one. A finite-time Lyapunov exponent per step: above 0 twins part, below they meet. Neighbouring floats
// are further apart than twins that have met, hence no smaller factor.
import axes::place;
import schema::{Setting, setting};
import package::lib::exponential::logarithm;
import package::lib::run::{begin, take_step, NEVER};
import package::lib::survey::{survey, cell_of, place_of, keep, DIVERGED, ARRIVED};

const FACTOR = 100.0;

// The direction from one twin to the other, a unit vector along neither axis.
const DIRECTION = vec2f(0.8, 0.6);

@group(0) @binding(2) var<storage, read> settings: array<Setting>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= survey.count { return; }
  let cell = cell_of(id.x);
  setting = settings[0];
  let start = place(place_of(cell), survey.start);
  var run = begin(start);
  var twin = begin(start + survey.apart * DIRECTION);
  var ratio = 1.0;
  var left = 0u; // the step at which they left the factor, 0 before
  for (var k = 0u; k < survey.steps; k += 1u) {
    take_step(&run, k);
    take_step(&twin, k);
    ratio = select(ratio, distance(run.x, twin.x) / survey.apart, left == 0u);
    left = select(left, k + 1u, (left == 0u) & ((ratio > FACTOR) | (ratio < 1.0 / FACTOR)));
  }
  let steps = select(left, survey.steps, left == 0u);
  let exponent = logarithm(clamp(ratio, 1.0 / FACTOR, FACTOR)) / f32(steps);
  let has_ended = (run.end != NEVER) | (twin.end != NEVER);
  keep(cell, run.x, exponent, select(ARRIVED, DIVERGED, has_ended), select(steps, min(run.end, twin.end), has_ended));
}
