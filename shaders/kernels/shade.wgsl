// Colours the density of an ensemble by the logarithm of the count; an empty cell is transparent.
import package::lib::exponential::logarithm;

struct Shade {
  size: vec2u, // columns and rows
  pitch: u32,  // pixels from one row to the next
  most: f32,   // count of the last colour, above 1
}

const LAST = 255.0;

@group(0) @binding(0) var<uniform> shade: Shade;
@group(0) @binding(1) var<storage, read> counts: array<u32>;       // [row, column]
@group(0) @binding(2) var<storage, read> colours: array<u32>;      // RGBA, the first byte is red
@group(0) @binding(3) var<storage, read_write> pixels: array<u32>; // [row, pitch]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= shade.size.x * shade.size.y { return; }
  let count = counts[id.x];
  let share = logarithm(max(f32(count), 1.0)) / logarithm(shade.most);
  let colour = colours[u32(min(share, 1.0) * LAST + 0.5)];
  pixels[id.x / shade.size.x * shade.pitch + id.x % shade.size.x] = select(0u, colour, count > 0u);
}
