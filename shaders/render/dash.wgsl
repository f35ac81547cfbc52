// Coverage of a dash pattern at an arc length in pixels: three dashes and three gaps, on = (lengths, period), off = gaps.
fn dash(arc: f32, on: vec4f, off: vec3f) -> f32 {
  if on.w <= 0.0 { return 1.0; }
  let phase = arc - on.w * floor(arc / on.w);
  let second = on.x + off.x;
  let third = second + on.y + off.y;
  var cover = max(inked(phase, 0.0, on.x), inked(phase - on.w, 0.0, on.x));
  cover = max(cover, inked(phase, second, on.y));
  return max(cover, inked(phase, third, on.z));
}

fn inked(phase: f32, begin: f32, size: f32) -> f32 {
  return select(0.0, clamp(min(phase - begin, begin + size - phase) + 0.5, 0.0, 1.0), size > 0.0);
}
