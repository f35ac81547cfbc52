// bits, integers: swizzles, component writes, dynamic components, aliasing assignments, compound assignments.
@group(0) @binding(0) var<storage, read_write> data: array<vec4u>;
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
  var v = data[id.x];
  v = v.wzyx;
  v.x += v.y; v[1] ^= v.b;
  v = vec4u(v.yx, v.zw + 1u);
  v[id.x % 4u] = 17u;
  v[(id.x + 1u) % 4u] += v[id.x % 4u];
  let p = v.xyz.zy;
  v.w = p.x * 3u + p.y;
  let less = v < vec4u(1000000000u);
  v = select(v, v.yzwx, less);
  v = v * 3u + vec4u(vec2u(1u), vec2u(v.xy));
  if all(less.xy) || any(v == vec4u(17u)) { v.z = 5u; }
  v = (v << vec4u(1u, 2u, 3u, 4u)) | ((v >> vec4u(5u)) & ~v.yxwz);
  data[id.x] = v;
}
