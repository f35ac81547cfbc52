// The basin map of Adam on Himmelblau and nothing else, as one would write it by hand. One invocation is one start; a
// dispatch computes `count` of them, row by row from `first`.

struct Map { columns: u32, rows: u32, first: u32, count: u32, steps: u32, lr: f32, beta1: f32, beta2: f32, eps: f32, radius: f32 }

@group(0) @binding(0) var<uniform> map: Map;
@group(0) @binding(1) var<storage, read_write> ends: array<vec4f>; // x, y, the minimum or -1, the step since which it is there

const MINIMA = array(
  vec2f(3.0, 2.0), vec2f(-2.805118, 3.131313), vec2f(3.584428, -1.848127), vec2f(-3.77931, -3.283186)
);

fn near(p: vec2f, minimum: vec2f) -> bool {
  let off = p - minimum;
  return dot(off, off) < map.radius * map.radius;
}

fn minimum_at(p: vec2f) -> i32 {
  var found = select(-1, 0, near(p, MINIMA[0]));
  found = select(found, 1, near(p, MINIMA[1]));
  found = select(found, 2, near(p, MINIMA[2]));
  return select(found, 3, near(p, MINIMA[3]));
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= map.count { return; }
  let at = map.first + id.x;
  let cell = vec2f(f32(at % map.columns), f32(at / map.columns));
  var p = vec2f(-5.0) + 10.0 * cell / vec2f(f32(map.columns - 1u), f32(map.rows - 1u));
  var m = vec2f();
  var v = vec2f();
  var c1 = 0.0;
  var c2 = 0.0;
  var home = minimum_at(p);
  var since = 0u;
  for (var k = 0u; k < map.steps; k += 1u) {
    let a = p.x * p.x + p.y - 11.0;
    let b = p.x + p.y * p.y - 7.0;
    let g = vec2f(4.0 * p.x * a + 2.0 * b, 2.0 * a + 4.0 * p.y * b);
    m = map.beta1 * m + (1.0 - map.beta1) * g;
    v = map.beta2 * v + (1.0 - map.beta2) * g * g;
    c1 = map.beta1 * c1 + (1.0 - map.beta1);
    c2 = map.beta2 * c2 + (1.0 - map.beta2);
    p -= map.lr * (m / c1) / (sqrt(v / c2) + map.eps);
    let here = minimum_at(p);
    since = select(since, k + 1u, here != home);
    home = here;
  }
  ends[at] = vec4f(p, f32(home), f32(since));
}
