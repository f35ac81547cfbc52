// Normalised height of f: log(f - floor + ease) from 0 at the floor to 1 at the rim of the objective's box; f - floor if ease is 0.
// scale = (floor, ease, low, span). What is not finite is a plateau just above the rim; a cliff ends at the ceiling.
fn height(f: f32, scale: vec4f, ceiling: f32) -> f32 {
  if (bitcast<u32>(f) & 0x7fffffffu) >= 0x7f800000u { return 1.0167; }
  let gap = max(f - scale.x, 0.0);
  // A tiny ease keeps log(0) out of the branch that is not taken.
  let lifted = select(gap, log(gap + max(scale.y, 1e-30)), scale.y > 0.0);
  return min((lifted - scale.z) / scale.w, ceiling);
}
