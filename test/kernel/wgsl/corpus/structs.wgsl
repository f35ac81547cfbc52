// bits, mixed: mixed alignment, vec3 padding, nested structs, arrays in structs, @size and @align, in a storage buffer.
struct Inner { v: vec3f, k: u32, m: array<vec2u, 3> }
struct Outer { flag: u32, inner: Inner, @align(16) x: i32, @size(24) pad: vec2f, tail: vec3u, list: array<Inner, 2> }
@group(0) @binding(0) var<storage, read_write> data: array<Outer>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
  var o = data[id.x];
  o.inner.k += 7u;
  o.inner.m[1].y = o.tail.z + u32(o.x);
  o.tail = o.tail.zxy + vec3u(1u, 2u, 3u);
  o.x = -(o.x % 1000) - 5;
  o.list[0].k = 11u;
  o.list[1] = Inner(vec3f(1.0, 2.0, 3.0), 9u, array(vec2u(1u), vec2u(2u), vec2u(3u)));
  o.pad = vec2f(0.5, -0.25);
  o.flag = u32(o.list[1].v.z) + o.inner.m[id.x % 3u].x;
  data[id.x] = o;
  data[id.x].inner.v.y = 4.0;
  let copy = data[id.x].list[1].m;
  data[id.x].list[0].m = copy;
}
