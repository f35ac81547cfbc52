// Colour of the cut sides of the block; height counts from the base to 1, shade is 0 on the lit sides.
fn wall(height: f32, shade: f32, light: vec3f, dark: vec3f) -> vec3f {
  let rise = clamp(height / 1.1, 0.0, 1.0);
  return mix(mix(light, dark, shade), dark, 0.35 * (1.0 - rise));
}
