// bits, floats: float arithmetic that every GPU rounds alike, conversions, comparisons and rounding.
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
const SCALE = 1.0 / 3.0;
const LIMIT: f32 = SCALE * 9.0;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  var x = data[id.x];
  x = x * SCALE + f32(id.x) * 0.1;
  let f = floor(x) + ceil(x * 2.0) - trunc(x * 3.0) + round(x * 4.0) + sign(x) + abs(x);
  var y = clamp(f, -LIMIT, 100) + max(x, 0.25) - min(x, 1);
  y -= f32(i32(x * 7.0)) + f32(u32(x * 5.0)) * 0.5;
  let hits = u32(y > 1.0) + u32(y <= x) + u32(bool(id.x & 1u));
  y = step(0.5, y) + select(y, -y, y != y + 1.0 && hits > 1u) + f32(hits);
  y += round(f32(id.x) * 0.5 - 3.0);
  data[id.x] = y;
}
