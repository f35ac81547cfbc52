// The part of the segment from a to b inside a box, as fractions of it; empty (x > y) outside. Liang and Barsky, 1984.
fn crop(a: vec2f, b: vec2f, low: vec2f, high: vec2f) -> vec2f {
  let way = b - a;
  // A tiny way instead of none keeps 0/0 out; it is far below a pixel.
  let safe = select(way, vec2f(1e-30), abs(way) < vec2f(1e-30));
  let first = (low - a) / safe;
  let second = (high - a) / safe;
  let enter = min(first, second);
  let leave = max(first, second);
  return vec2f(max(0.0, max(enter.x, enter.y)), min(1.0, min(leave.x, leave.y)));
}
