// bits, integers: PCG hash with wrapping products, shifts, rotations, signed shifts and division.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
const MULTIPLIER = 747796405u;
fn pcg(v: u32) -> u32 {
  let s = v * MULTIPLIER + 2891336453u;
  let w = ((s >> ((s >> 28u) + 4u)) ^ s) * 277803737u;
  return (w >> 22u) ^ w;
}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if i >= arrayLength(&data) { return; }
  var h = pcg(data[i] + i);
  let s = bitcast<i32>(h);
  h ^= u32(s >> 3u) ^ (u32(-s / 7) + u32(s % 13));
  h = (h << 7u) | (h >> 25u);
  h += countOneBits(h) + firstLeadingBit(h) * 3u + reverseBits(h) + extractBits(h, 5u, 9u);
  h = insertBits(h, 21u, 3u, 6u) - countLeadingZeros(h >> 9u) + countTrailingZeros(h << 5u);
  data[i] = select(h, ~h, (h & 1u) == 1u);
}
