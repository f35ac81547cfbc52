// Noise in proportion to the gradient: g (1 + s z) with z ~ N(0, 1), one z for each coordinate or one for both. On a
// quadratic of curvature h, E|x|^2 shrinks if and only if lr h < 2 / (1 + s^2).
import space::Vec;
import schema::setting;
import package::lib::batch::{BatchGradient, by_coordinate, on_a_line};
import package::lib::normal::normal_pair;
import package::lib::random::{random_words, DATA_STREAM};

fn factors(draw: u32) -> vec2f {
  let z = normal_pair(random_words(draw, DATA_STREAM).xy);
  return setting.oracle.p_s * select(z, z.xx, setting.oracle.p_common > 0.5);
}

fn of_value(x: Vec, f: f32, draw: u32) -> f32 { return f * factors(draw).x; }
fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec { return g * factors(draw); }
fn of_hessian(draw: u32) -> mat2x2f { return mat2x2f(); }

// The mean of `size` samples is off by g s z / sqrt(size); their variance is known, not estimated.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let s = setting.oracle.p_s;
  let off = of_gradient(x, g, draw) / sqrt(f32(size));
  if setting.oracle.p_common > 0.5 { return on_a_line(off, s * g, g + off); }
  return by_coordinate(off, s * s * g * g, g + off);
}
