// Share of a soft shadow under a rectangle with the given half sides: a Gaussian blur of its indicator function.
fn shadow(at: vec2f, half_sides: vec2f, blur: f32) -> f32 {
  let low = smooth_edge((at + half_sides) / blur);
  let high = smooth_edge((at - half_sides) / blur);
  return (low.x - high.x) * (low.y - high.y);
}

// The normal distribution function, by tanh.
fn smooth_edge(z: vec2f) -> vec2f {
  return 0.5 + 0.5 * tanh(clamp(0.7978845608 * (z + 0.044715 * z * z * z), vec2f(-8.0), vec2f(8.0)));
}
