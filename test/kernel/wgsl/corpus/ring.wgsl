// bits, integers: a State with arrays: ring buffers behind a pointer, run-time indices, a zero value, copies from and to a buffer.
struct State { s: array<vec2u, 5>, y: array<u32, 5>, pairs: u32, last: vec2u }
@group(0) @binding(0) var<storage, read_write> data: array<State>;
fn init() -> State { return State(); }
fn remember(pair: vec2u, m: u32, state: ptr<function, State>) {
  let slot = state.pairs % m;
  state.s[slot] = pair;
  state.y[slot] = pair.x ^ state.s[(slot + 1u) % m].y;
  state.pairs += 1u;
}
fn loops(seed: vec2u, m: u32, state: ptr<function, State>) -> vec2u {
  let known = min(state.pairs, m);
  var alpha: array<u32, 5>;
  var q = seed;
  for (var k = 1u; k <= known; k++) {
    let slot = (state.pairs - k) % m;
    alpha[slot] = state.s[slot].x + q.y;
    q -= alpha[slot] * state.s[slot];
  }
  for (var k = known; k >= 1u; k--) {
    let slot = (state.pairs - k) % m;
    q += (alpha[slot] ^ state.y[slot]) * state.s[slot];
  }
  return q;
}
@compute @workgroup_size(8) fn main(@builtin(global_invocation_id) id: vec3u) {
  let m = 1u + id.x % 5u;
  var state = data[id.x];
  let before = state;
  if id.x % 3u == 0u { state = init(); }
  state.pairs %= 7u;
  for (var k = 0u; k < 9u; k++) {
    let q = loops(state.last + before.s[k % 5u], m, &state);
    remember(q, m, &state);
    state.last = q.yx;
  }
  data[id.x] = state;
}
