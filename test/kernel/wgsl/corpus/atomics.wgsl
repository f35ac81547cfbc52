// bits, integers: atomics in storage, a struct with a runtime-sized tail, pointers to storage.
struct Log { total: atomic<u32>, biggest: atomic<i32>, pad: vec2u, items: array<vec2u> }
@group(0) @binding(0) var<storage, read_write> data: Log;
fn mark(p: ptr<storage, array<vec2u>, read_write>, i: u32) { p[i].y = arrayLength(p) + p[i].x; }
@compute @workgroup_size(8) fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= arrayLength(&data.items) { return; }
  atomicAdd(&data.total, id.x * 3u);
  atomicMax(&data.biggest, i32(id.x) - 4);
  mark(&data.items, id.x);
}
