// Coverage of a round-ended line, by distance in pixels: place = (along, across, length).
fn stroke(place: vec3f, half_width: f32) -> f32 {
  let beyond = max(max(-place.x, place.x - place.z), 0.0);
  return clamp(half_width + 0.5 - length(vec2f(beyond, place.y)), 0.0, 1.0);
}
