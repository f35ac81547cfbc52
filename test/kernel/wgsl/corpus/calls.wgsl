// bits, integers: results of several words, calls in conditions, short circuits with side effects, nested calls.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
struct Split { high: u32, low: u32, odd: bool }
var<private> count: u32;
fn split(x: u32) -> Split { count++; return Split(x >> 16u, x & 0xffffu, (x & 1u) == 1u); }
fn odd(x: u32) -> bool { return split(x).odd; }
fn join(s: Split) -> u32 { return (s.low << 16u) | s.high; }
fn more(n: u32) -> bool { count += 2u; return count < n; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = data[id.x];
  var r = join(split(join(split(x)) + split(x).low));
  if (x > 1000u && odd(x)) || odd(x >> 1u) { r += 1u; }
  while more(40u) && (r & 3u) != 0u { r += join(split(r)); }
  for (var i = split(7u).low; more(60u); i += join(split(i)) >> 16u) { r ^= i; if r == 0u { continue; } r += 5u; }
  data[id.x] = r * 31u + count;
}
