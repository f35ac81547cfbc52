// ulp 2, floats: the form of our kernels: settings in a private struct, state by pointer, uniform numbers in structs.
struct Hyper { lr: f32, beta: f32 }
struct Setting { hyper: Hyper, lane: u32, start: vec2f }
struct State { m: vec2f, c: f32, seen: vec3u }
var<private> setting: Setting;
var<private> calls = vec2u(1u, 2u);
@group(0) @binding(0) var<storage, read_write> data: array<vec4f>;
fn gradient(x: vec2f) -> vec2f { calls.y += 1u; let b = x.y - x.x * x.x; return vec2f(x.x - 1.0 - 2.0 * x.x * b, b) + setting.start * f32(setting.lane); }
fn advance(x: vec2f, t: f32, hyper: Hyper, state: ptr<function, State>) -> vec2f {
  let g = gradient(x);
  state.m = mix(g, state.m, hyper.beta);
  state.c = mix(1.0, state.c, hyper.beta);
  state.seen[u32(t) % 3u] += calls.y;
  return -hyper.lr * state.m / state.c;
}
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
  setting = Setting(Hyper(0.05, 0.9), id.x % 3u, data[id.x].zw * 0.01);
  var state: State;
  var x = data[id.x].xy * 0.25;
  var hyper = setting.hyper;
  for (var k = 0u; k < 10u; k++) { hyper.lr = setting.hyper.lr / f32(k + 1u); x += advance(x, f32(k + 1u), hyper, &state); }
  data[id.x] = vec4f(x, state.c, f32(calls.y + state.seen.x * 3u + state.seen.z));
}
