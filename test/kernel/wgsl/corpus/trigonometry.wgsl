// absolute 1e-3, floats: sine and cosine have an absolute error in WGSL; SwiftShader's are coarse.
@group(0) @binding(0) var<storage, read_write> data: array<vec2f>;
@compute @workgroup_size(16) fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = data[id.x] - 2.0;
  data[id.x] = vec2f(sin(x.x) + tan(x.y * 0.25), cos(x.y) + asin(x.x * 0.4) + acos(x.y * 0.4) + atan(x.x));
}
