// bits, integers: Philox-like rounds with vec4u, mulhi by halves, functions that return arrays.
@group(0) @binding(0) var<storage, read_write> data: array<vec4u>;
fn mulhi(a: u32, b: u32) -> u32 {
  let al = a & 0xffffu; let ah = a >> 16u; let bl = b & 0xffffu; let bh = b >> 16u;
  let mid = ah * bl + ((al * bl) >> 16u);
  return ah * bh + (mid >> 16u) + (((mid & 0xffffu) + al * bh) >> 16u);
}
fn keys(seed: u32) -> array<vec2u, 3> { return array(vec2u(seed, 1u), vec2u(seed + 0x9E3779B9u, 2u), vec2u(seed * 5u, 3u)); }
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
  var c = data[id.x];
  let k = keys(id.x);
  for (var r = 0u; r < 10u; r++) {
    let key = k[r % 3u];
    c = vec4u(mulhi(0xCD9E8D57u, c.z) ^ c.y ^ key.x, 0xCD9E8D57u * c.z, mulhi(0xD2511F53u, c.x) ^ c.w ^ key.y, 0xD2511F53u * c.x);
  }
  data[id.x] = c;
}
