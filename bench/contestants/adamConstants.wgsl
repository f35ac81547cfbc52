// The kernel of adam.wgsl with its hyper-parameters compiled in: faster, but no run can have its own.

struct Clock { runs: u32, first: u32, stride: u32 }
struct State { m: vec2f, v: vec2f, c1: f32, c2: f32 }

const LR = 0.01;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPS = 1e-8;

@group(0) @binding(0) var<uniform> clock: Clock;
@group(0) @binding(1) var<storage, read_write> states: array<State>;
@group(0) @binding(2) var<storage, read_write> points: array<vec2f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let run = id.x;
  if run >= clock.runs { return; }
  var p = points[run];
  var s = states[run];
  if clock.first == 0u { s = State(); }
  for (var k = 0u; k < clock.stride; k += 1u) {
    let gap = p.y - p.x * p.x;
    let g = vec2f(-2.0 * (1.0 - p.x) - 400.0 * p.x * gap, 200.0 * gap);
    s.m = BETA1 * s.m + (1.0 - BETA1) * g;
    s.v = BETA2 * s.v + (1.0 - BETA2) * g * g;
    s.c1 = BETA1 * s.c1 + (1.0 - BETA1);
    s.c2 = BETA2 * s.c2 + (1.0 - BETA2);
    p -= LR * (s.m / s.c1) / (sqrt(s.v / s.c2) + EPS);
  }
  points[run] = p;
  states[run] = s;
}
