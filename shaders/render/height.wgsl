// Normalised height of f: log(f - floor + ease) from 0 at the floor to 1 at the rim of the objective's box.
// scale = (floor, ease, low, span). What is not finite is a plateau just above the rim; a cliff ends at the ceiling.
fn height(f: f32, scale: vec4f, ceiling: f32) -> f32 {
  if (bitcast<u32>(f) & 0x7fffffffu) >= 0x7f800000u { return 1.0167; }
  return min((log(max(f - scale.x, 0.0) + scale.y) - scale.z) / scale.w, ceiling);
}
