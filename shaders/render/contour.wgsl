// Coverage of contour lines: about one pixel wide, every fifth stronger, faded where closer than three pixels.
// level counts the lines; gradient is in lines per CSS pixel; ratio is device pixels per CSS pixel.
fn contour(level: f32, gradient: f32, ratio: f32) -> f32 {
  let line = round(level);
  if line < 0.5 { return 0.0; }
  let away = abs(level - line) / max(gradient, 1e-5) * ratio;
  let fade = clamp((0.42 - gradient) / 0.26, 0.0, 1.0);
  let fifth = abs(line - 5.0 * round(line / 5.0)) < 0.5;
  let width = ratio * select(0.9, 1.35, fifth);
  let strength = select(fade, 1.45 * max(fade, 0.22), fifth);
  return clamp(width / 2.0 + 0.5 - away, 0.0, 1.0) * strength;
}
