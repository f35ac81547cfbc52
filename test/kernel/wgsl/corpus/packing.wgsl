// bits, integers: packing of four bytes and two halves, signed and unsigned, and back.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let w = data[id.x];
  let v = vec4f(f32(w & 255u), f32((w >> 8u) & 255u), f32((w >> 16u) & 255u), f32(w >> 24u)) / 128.0 - 0.71; // No ties: implementations round those differently.
  let up = unpack4x8unorm(w); let sp = unpack4x8snorm(w);
  let packed = pack4x8unorm(v) ^ (pack4x8snorm(v) * 3u) ^ (pack2x16unorm(unpack2x16unorm(w)) * 5u) ^ (pack2x16snorm(unpack2x16snorm(w)) * 7u);
  let back = u32(up.y * 1000.0 + 0.5) + u32(sp.z * 1000.0 + 2000.5) * 3u + u32(unpack2x16unorm(w).y * 1000.0 + 0.5) * 5u + u32(unpack2x16snorm(w).x * 1000.0 + 2000.5) * 7u;
  data[id.x] = packed + back;
}
