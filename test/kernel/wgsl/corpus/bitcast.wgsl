// bits, integers: bitcast of values in both directions, NaN and infinity by their bits, conversions out of range.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
fn is_finite(v: f32) -> bool { return (bitcast<u32>(v) & 0x7fffffffu) < 0x7f800000u; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  // Powers of two with signs, up to beyond the range of integers; 1.5 keeps the mantissa busy.
  let x = bitcast<f32>(0x3f400000u + ((i % 60u) << 23u)) * select(-1.5, 1.5, (i & 1u) == 0u);
  let big = x * 1e30 * 1e9;
  let v = bitcast<vec2i>(vec2f(x, -x));
  var sum = u32(i32(x)) + u32(x) * 3u + (u32(v.x >> 3u) ^ u32(v.y));
  sum += u32(i32(big)) * 5u + u32(big) * 7u;
  sum ^= select(1u, 0u, is_finite(x)) + select(2u, 0u, is_finite(big)) + select(4u, 0u, is_finite(bitcast<f32>(0x7fc00000u + (i & 1u))));
  data[i] = data[i] ^ sum ^ bitcast<u32>(bitcast<f32>(i + 0x40000000u));
}
