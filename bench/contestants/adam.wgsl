// Adam on Rosenbrock and nothing else, as one would write it by hand. One invocation is one run with its own
// hyper-parameters, as a map of them needs.

struct Clock { runs: u32, first: u32, stride: u32 }
struct State { m: vec2f, v: vec2f, c1: f32, c2: f32 }
struct Hyper { lr: f32, beta1: f32, beta2: f32, eps: f32 }

@group(0) @binding(0) var<uniform> clock: Clock;
@group(0) @binding(1) var<storage, read> hypers: array<Hyper>;
@group(0) @binding(2) var<storage, read_write> states: array<State>;
@group(0) @binding(3) var<storage, read_write> points: array<vec2f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let run = id.x;
  if run >= clock.runs { return; }
  let hyper = hypers[run];
  var p = points[run];
  var s = states[run];
  if clock.first == 0u { s = State(); }
  for (var k = 0u; k < clock.stride; k += 1u) {
    let gap = p.y - p.x * p.x;
    let g = vec2f(-2.0 * (1.0 - p.x) - 400.0 * p.x * gap, 200.0 * gap);
    s.m = hyper.beta1 * s.m + (1.0 - hyper.beta1) * g;
    s.v = hyper.beta2 * s.v + (1.0 - hyper.beta2) * g * g;
    s.c1 = hyper.beta1 * s.c1 + (1.0 - hyper.beta1);
    s.c2 = hyper.beta2 * s.c2 + (1.0 - hyper.beta2);
    p -= hyper.lr * (s.m / s.c1) / (sqrt(s.v / s.c2) + hyper.eps);
  }
  points[run] = p;
  states[run] = s;
}
