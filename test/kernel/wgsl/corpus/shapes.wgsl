// absolute 1e-5, floats: matrices of every shape times vectors and each other, columns by index, conversion of vectors.
@group(0) @binding(0) var<storage, read_write> data: array<vec4f>;
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
  let v = data[id.x] * 0.25; let i = id.x % 4u;
  var a = mat4x2f(v.xy, v.yz, v.zw, v.wx);
  let b = mat3x4f(v, v.wzyx, vec4f(1.0));
  let c = mat2x3f(v.xyz, v.yzw);
  a[i] = a[(i + 1u) % 4u] * 2.0;
  let product = a * b * c;
  let col = b * vec3f(v.xy, 1.0);
  let row = vec2f(v.zw) * a;
  var d = transpose(mat2x4f(col, row));
  d[3] += vec2f(vec2i(d[0])) - vec2f(vec2u(abs(d[1])));
  data[id.x] = vec4f(product[0] + product[1].yx, d[i]) + f32(all(v.xy < v.zw)) + length(col) * determinant(mat3x3f(v.xyz, v.yzw, v.zwx));
}
