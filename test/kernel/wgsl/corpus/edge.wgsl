// ulp 4, floats: untyped numbers in every position, hexadecimal integers, inferred constructors, frexp and modf, swizzled packing.
struct S { a: vec3f, m: mat3x2<f32>, k: array<vec2<i32>, 4> }
const N = 2 * 3;
const T = array(vec2(1, 2), vec2(3, 4));
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
@compute @workgroup_size(N) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x % 2u;
  var s: S;
  s.a = vec3f(data[id.x], 2, -1.5);
  let p = &s.k; let q = &(*p)[i]; (*q).x = 3; q.y += 5;
  let r = q.y << 2u;
  let h = 0x18; let hh = 0xffu; let e = 1e-3f;
  let z = vec4(1, 2.0, s.a.xy);
  let w = s.m * vec3(1.0, 2, 3);
  let t = T[i].y;
  let f = frexp(2.5); let g = modf(s.a);
  let b = bitcast<vec3<u32>>(s.a);
  let c = select(1, 2.0, i > 0);
  let o = dot(vec2(1, 2), vec2(i32(i)));
  let mm = mat2x2(1, 2, 3, 4.0);
  let l = length(vec2(3, 4)); let y = pow(2, f32(i));
  let a = array(1u, 2, 3)[i];
  var acc = f.fract + f32(f.exp) + g.whole.x + f32(b.x >> 20u) + c + f32(o) + mm[1].y + l + y;
  acc += f32(h) + e + z.x + z.w + w.y + f32(t + r + i32(a)) + clamp(1, 0.5, f32(hh));
  acc -= f32(min(3, i32(i) - 1)) * -2 + f32(max(i, 1)) + abs(-3) + 7 / 2 + f32(-7 / 2) + f32(-(7 % 4));
  data[id.x] = acc;
}
