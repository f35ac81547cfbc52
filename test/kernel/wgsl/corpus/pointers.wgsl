// bits, integers: pointers to scalars, members, components of arrays, private variables; let-pointers; call order.
struct Pair { a: u32, b: vec2u }
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
var<private> counter: u32 = 5u;
fn next() -> u32 { counter += 3u; return counter; }
fn bump(p: ptr<function, u32>) -> u32 { *p += 10u; return *p * 2u; }
fn swap(p: ptr<function, Pair>) { let t = p.a; p.a = p.b.x; p.b.x = (*p).b.y; p.b.y = t; }
fn through(p: ptr<function, Pair>, by: u32) -> vec2u { swap(p); p.b += vec2u(by); return p.b.yx; }
fn early(p: ptr<function, u32>, n: u32) { if n > 100u { *p = 1u; return; } *p += n; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  var pair = Pair(data[id.x], vec2u(id.x, 7u));
  let before = pair.a + bump(&pair.a) + pair.a;
  let w = through(&pair, 3u);
  let part = &pair.b;
  (*part).x += 1u;
  part.y ^= 0xffu;
  var list = array(Pair(1u, vec2u(2u, 3u)), Pair(4u, vec2u(5u, 6u)));
  swap(&list[id.x % 2u]);
  early(&list[1].a, data[id.x] % 200u);
  let order = next() * 100u + next() * 10u + next();
  data[id.x] = before + w.x * 3u + w.y + pair.b.x + pair.b.y * 5u + list[0].a + list[1].a * 7u + list[1].b.x + order + counter;
}
