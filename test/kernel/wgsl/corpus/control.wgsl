// bits, integers: for, while, loop with continuing and break if, switch, continue inside switch, early return.
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
fn collatz(n: u32) -> u32 {
  var x = n; var steps = 0u;
  while x > 1u { if steps > 50u { return 999u; } if x % 2u == 0u { x /= 2u; } else { x = 3u * x + 1u; } steps++; }
  return steps;
}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  var sum = 0u;
  for (var k = 0u; k < 20u; k++) {
    switch k % 5u {
      case 0u, 1u: { sum += k; }
      case 2u: { continue; }
      case 3u: { if k > 10u { break; } sum += 100u; }
      default: { sum ^= data[i]; }
    }
    sum += 1u;
    if sum == 12345u { break; }
  }
  var j = 0;
  loop {
    j += 1;
    let twice = j * 2;
    var half = vec2i(j / 2, j + 1);
    half.y += half.x;
    if j == 3 { continue; }
    sum += u32(twice);
    continuing { sum += 7u + u32(twice * half.y); break if j >= 9; }
  }
  for (var a = 0; a < 4; a++) { for (var b = 0; b < 4; b++) { if b > a { break; } if (a + b) % 2 == 1 { continue; } sum += u32(a * 10 + b); } }
  data[i] = sum + collatz(data[i] % 97u);
}
