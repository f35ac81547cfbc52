// ulp 4, floats: matrix products, columns, dynamic columns, transpose, determinant, matrix in storage.
struct Item { m: mat2x2f, n: mat3x3f }
@group(0) @binding(0) var<storage, read_write> data: array<Item>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
  var item = data[id.x];
  let m = item.m; let v = vec2f(0.5, -1.5);
  let w = m * v + v * m;
  item.m = m * transpose(m) * 0.5 + mat2x2f(1.0, 0.0, 0.0, 1.0);
  item.m[1] += w; item.m[id.x % 2u].y = 3.25; item.m[0][1] = item.m[id.x % 2u][0];
  item.n = item.n - mat3x3f(vec3f(determinant(m)), m[0].xyy, vec3f(1.0, 2.0, 3.0));
  item.n[2] = item.n * vec3f(1.0, -1.0, 2.0);
  data[id.x] = item;
}
