// ulp 2, floats: workgroup memory, barriers in a loop and inside a called function, workgroupUniformLoad, private state across barriers.
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
const LANES = 64u;
var<workgroup> partial: array<f32, LANES>;
var<workgroup> limit: u32;
var<private> own: f32;
fn sum(a: f32, i: u32) -> f32 {
  partial[i] = a;
  for (var half = LANES / 2u; half > 0u; half /= 2u) { workgroupBarrier(); if i < half { partial[i] += partial[i + half]; } }
  return workgroupUniformLoad(&partial[0]);
}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) i: u32) {
  if i == 0u { limit = 3u; }
  own = data[id.x];
  let n = workgroupUniformLoad(&limit);
  for (var k = 0u; k < n; k++) { let mean = sum(own, i) / f32(LANES); own = own * 0.5 + mean * f32(k + 1u); }
  data[id.x] = own;
}
