// Noisy labels of a regression. A loss f = f* + r^2/2 has the residual r = sqrt(2 (f - f*)); a label that is off by
// sigma z makes it (r - sigma z)^2/2, so the gradient is g - sigma z grad r = g (1 - sigma z / r). Exact where there is
// one residual, as for the toy networks; elsewhere it is the noise of one aggregated label. The sign of the residual is
// unknown: with fixed labels z counts as positive, which moves the minima to where r = sigma z.
import space::Vec;
import objective;
import schema::setting;
import package::lib::batch::{BatchGradient, on_a_line};
import package::lib::normal::normal_pair;
import package::lib::random::{random_words, words_at, DATA_STREAM};

// Below it grad r = g / r loses its digits; at a minimum g = 0, so the noise fades out.
const SMALLEST = 1e-4;

fn label_noise(draw: u32) -> f32 {
  let drawn = normal_pair(random_words(draw, DATA_STREAM).xy).x;
  let kept = abs(normal_pair(words_at(setting.lane, 0u, 0u, DATA_STREAM).xy).x);
  return setting.oracle.p_sigma * select(drawn, kept, setting.oracle.p_labels > 0.5);
}

fn residual(f: f32) -> f32 { return sqrt(2.0 * max(f - setting.oracle.p_minimum, 0.0)); }

fn residual_gradient(x: Vec, g: Vec) -> Vec { return g / max(residual(objective::value(x)), SMALLEST); }

fn of_value(x: Vec, f: f32, draw: u32) -> f32 {
  let z = label_noise(draw);
  return z * (0.5 * z - residual(f));
}

fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec { return -label_noise(draw) * residual_gradient(x, g); }
fn of_hessian(draw: u32) -> mat2x2f { return mat2x2f(); }

// Every sample brings a label of its own; fixed labels are the same for all.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let slope = setting.oracle.p_sigma * residual_gradient(x, g);
  let fixed = setting.oracle.p_labels > 0.5;
  let width = select(1.0 / sqrt(f32(size)), 1.0, fixed);
  let off = width * of_gradient(x, g, draw);
  return on_a_line(off, select(slope, Vec(), fixed), g + off);
}
