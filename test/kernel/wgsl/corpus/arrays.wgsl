// bits, integers: local arrays, constant tables, nested arrays, array copies, clamped indices, arrays passed by pointer.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
const TABLE = array(3u, 1u, 4u, 1u, 5u, 9u, 2u, 6u);
fn reverse(a: ptr<function, array<u32, 8>>) { for (var i = 0u; i < 4u; i++) { let t = a[i]; a[i] = a[7u - i]; (*a)[7u - i] = t; } }
fn total(a: array<u32, 8>) -> u32 { var s = 0u; for (var i = 0; i < 8; i++) { s = s * 31u + a[i]; } return s; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  var a: array<u32, 8>;
  for (var k = 0u; k < 8u; k++) { a[k] = data[id.x] / (k + 1u) + TABLE[(id.x + k) % 8u]; }
  var b = a;
  reverse(&b);
  var grid: array<array<i32, 3>, 2>;
  for (var r = 0; r < 2; r++) { for (var c = 0; c < 3; c++) { grid[r][c] = r * 10 + c - 5; } }
  grid[1] = array(7, 8, 9);
  var flags: array<bool, 4>;
  flags[id.x % 4u] = true;
  var sum = total(a) ^ total(b);
  for (var k = 0; k < 4; k++) { if flags[k] == true { sum += u32(k + grid[k % 2][k % 3]); } }
  data[id.x] = sum;
}
