// Corner of the quad around a line between two pixels, with room for round ends: (x, y, pixels along the line, its length).
// corner is -1 or 1 along and across; reach is half the width with its soft edge.
fn ribbon(first: vec2f, last: vec2f, corner: vec2f, reach: f32) -> vec4f {
  let way = last - first;
  let span = length(way);
  let along = select(vec2f(1.0, 0.0), way / max(span, 1e-6), span > 1e-6);
  let across = vec2f(-along.y, along.x);
  let end = select(first, last, corner.x > 0.0);
  let pixel = end + reach * (corner.x * along + corner.y * across);
  return vec4f(pixel, select(-reach, span + reach, corner.x > 0.0), span);
}
