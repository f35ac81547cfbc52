// Runs the method twice in every cell of a map, from starts a small distance apart and with the same noise, and keeps
// how fast they separate: log(d_k / d_0) / k at the first step k at which d_k has left the factor FACTOR about d_0, or
// at the last one. A finite-time Lyapunov exponent per step: above 0 twins part, below they meet. Neighbouring floats
// are further apart than twins that have met, hence no smaller factor.
import axes::place;
import method::init;
import schema::{Setting, setting};
import package::lib::exponential::logarithm;
import package::lib::run::{next_iterate, latched, kept, NEVER};
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
  var x = start;
  var state = init(x);
  var end = NEVER;
  var twin = start + survey.apart * DIRECTION;
  var twin_state = init(twin);
  var twin_end = NEVER;
  var ratio = 1.0;
  var left = 0u; // the step at which they left the factor, 0 before
  for (var k = 0u; k < survey.steps; k += 1u) {
    let next = next_iterate(x, &state, k);
    end = latched(end, next, k);
    x = kept(x, next, end);
    let twin_next = next_iterate(twin, &twin_state, k);
    twin_end = latched(twin_end, twin_next, k);
    twin = kept(twin, twin_next, twin_end);
    ratio = select(ratio, distance(x, twin) / survey.apart, left == 0u);
    left = select(left, k + 1u, (left == 0u) & ((ratio > FACTOR) | (ratio < 1.0 / FACTOR)));
  }
  let steps = select(left, survey.steps, left == 0u);
  let exponent = logarithm(clamp(ratio, 1.0 / FACTOR, FACTOR)) / f32(steps);
  let has_ended = (end != NEVER) | (twin_end != NEVER);
  keep(cell, x, exponent, select(ARRIVED, DIVERGED, has_ended), select(steps, min(end, twin_end), has_ended));
}
