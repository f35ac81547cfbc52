// Clip position of a pixel (from the middle of the viewport) at a distance w from the eye, pulled towards it,
// so that the ground on which a line lies does not hide it. depth = (f / (f - n), n, pull).
fn pinned(pixel: vec2f, w: f32, viewport: vec2f, depth: vec3f) -> vec4f {
  let near = max(w - depth.z, 2.0 * depth.y);
  return vec4f(pixel * 2.0 / viewport, depth.x * (1.0 - depth.y / near), 1.0);
}
