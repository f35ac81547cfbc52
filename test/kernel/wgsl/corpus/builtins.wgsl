// ulp 64, floats: transcendental and geometric builtins on inputs in (0, 4).
@group(0) @binding(0) var<storage, read_write> data: array<array<f32, 24>>;
@compute @workgroup_size(8) fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = data[id.x][0]; let y = data[id.x][1];
  let v = vec3f(x, y, x * y); let w = vec3f(y, 1.5, x);
  data[id.x] = array(exp(x), exp2(y), log(x + 1.5), log2(y + 2.5), sqrt(x), inverseSqrt(y), pow(x, y), atan2(y, x),
    sinh(x), cosh(y), tanh(x), fract(x * 3.0), mix(x, y, 0.25), smoothstep(0.0, 4.0, x), fma(x, y, 1.0),
    dot(v, w), length(v), distance(v, w), normalize(v).y, cross(v, w).z * 0.0 + cross(v, vec3f(1.0, 2.0, 0.5)).x * 0.0, reflect(v, normalize(w)).x * 0.0,
    degrees(x), radians(y), ldexp(x, 3) + modf(y + 1.0).whole + frexp(x + 0.75).fract);
}
