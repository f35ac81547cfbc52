// bits, integers: constants that need each other out of order, untyped arithmetic, aliases, shadowing, private initialisers.
alias Vec = vec2u;
const AREA = WIDTH * HEIGHT;
const WIDTH = 12; const HEIGHT = WIDTH / 5 + 3;
const ORIGIN = Vec(AREA, 1u << 3);
const MIXED = vec3(1, 2.5, -3);
var<private> state = ORIGIN.yx;
var<private> seen: array<u32, AREA / 10>;
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  const LOCAL = AREA % 7;
  let data_0 = data[id.x];
  var x = data_0 + AREA;
  { let x = 3u; state += x; }
  { var x = x; x += 1u; state.y += x; }
  seen[id.x % 6u] = u32(LOCAL) + seen[0];
  let f: f32 = 1; let g = f32(AREA) * MIXED.y * f;
  data[id.x] = x + state.x * 3u + state.y + seen[id.x % 6u] + u32(g) + u32(max(MIXED.x, -MIXED.z));
}
