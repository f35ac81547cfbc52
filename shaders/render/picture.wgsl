// A picture that was computed into a buffer, over the whole of a canvas of as many pixels. The number of the instance is
// that of the pixels from one row to the next.

struct Corner {
  @builtin(position) at: vec4f,
  @location(0) @interpolate(flat) pitch: u32,
}

@group(0) @binding(0) var<storage, read> pixels: array<u32>; // RGBA, the first byte is red

@vertex
fn corner(@builtin(vertex_index) i: u32, @builtin(instance_index) pitch: u32) -> Corner {
  return Corner(vec4f(4.0 * f32(i & 1u) - 1.0, 4.0 * f32(i >> 1u) - 1.0, 0.0, 1.0), pitch);
}

@fragment
fn colour(seen: Corner) -> @location(0) vec4f {
  return unpack4x8unorm(pixels[u32(seen.at.y) * seen.pitch + u32(seen.at.x)]);
}
