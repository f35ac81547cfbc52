// bits, floats: hexadecimal floats, suffixes, untyped numbers that meet at run time, negative zero.
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
const STEP = 0x1.8p-3;
const TABLE = array(1, 2.5, -3);
const PAIRS = array(vec2(1, 2), vec2(3, 4));
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x % 3u; let odd = (id.x & 1u) == 1u;
  var x = select(1, 2.0, odd) / 2.0 + STEP + 0x1p-2f + 1e-1f + TABLE[i];
  let half = select(1, 2.5, odd) / 4;
  x += half + f32(select(7, 2, odd) / 2) + f32(PAIRS[i % 2u].y << 1u) + f32(i32(2.75)) + f32(u32(3.99));
  if 1 < 2.5 && -0.0 == 0.0 { x += 0.5; }
  let whole: i32 = 7; let sign = -whole;
  data[id.x] = x + f32(sign / 2) + f32(sign % 4) + f32(0xffu + 10u - 10u) + vec3(1, 2, x).z;
}
