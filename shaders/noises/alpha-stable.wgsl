// Additive symmetric alpha-stable noise: sigma s, whose coordinates have the characteristic function exp(-|k|^alpha), so
// alpha = 2 is normal with variance 2. Chambers, Mallows & Stuck, JASA 71, 1976: with V uniform in (-pi/2, pi/2) and W
// exponential, s = sin(alpha V) / cos(V)^(1/alpha) * (cos((1 - alpha) V) / W)^((1 - alpha)/alpha).
// The tails end at 1e5 sigma, and alpha counts as 0.5 at least and 2 at most.
import space::Vec;
import schema::setting;
import package::lib::batch::{BatchGradient, isotropic, INFINITE_VARIANCE};
import package::lib::exponential::{exponential, logarithm};
import package::lib::philox::unit;
import package::lib::random::{random_words, GRADIENT_STREAM, VALUE_STREAM};
import package::lib::trig::sine;

const HALF_PI = 1.5707963267948966;
const LONGEST = 1e5;

fn tail_index() -> f32 { return clamp(setting.oracle.p_alpha, 0.5, 2.0); }

// By the distance d of V from the nearer end of its range, which has all digits; then every angle is a sum of positive
// terms: sin(alpha |V|) = sin(rest + alpha d), cos((1 - alpha) V) = sin(rest + (alpha - 1) d), cos V = sin d.
fn stable(u: f32, w: f32) -> f32 {
  let alpha = tail_index();
  let d = 2.0 * HALF_PI * min(u, 1.0 - u);
  let rest = (2.0 - alpha) * HALF_PI;
  let waiting = logarithm(sine(rest + (alpha - 1.0) * d)) - logarithm(-logarithm(w));
  let scale = exponential(((1.0 - alpha) * waiting - logarithm(sine(d))) / alpha);
  let size = min(sine(rest + alpha * d) * scale, LONGEST);
  return select(size, -size, u < 0.5);
}

fn stables(draw: u32, stream: u32) -> vec2f {
  let words = random_words(draw, stream);
  let s = vec2f(stable(unit(words.x), unit(words.y)), stable(unit(words.z), unit(words.w)));
  return setting.oracle.p_sigma * s;
}

fn of_value(x: Vec, f: f32, draw: u32) -> f32 { return stables(draw, VALUE_STREAM).x; }
fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec { return stables(draw, GRADIENT_STREAM); }
fn of_hessian(draw: u32) -> mat2x2f { return mat2x2f(); }

// The mean of n stable variates is stable, n^(1/alpha - 1) as wide. Below alpha = 2 its variance is infinite.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let alpha = tail_index();
  let width = exponential((1.0 / alpha - 1.0) * logarithm(f32(size)));
  let sigma = setting.oracle.p_sigma;
  let variance = select(INFINITE_VARIANCE, 2.0 * sigma * sigma, alpha == 2.0);
  return isotropic(width * of_gradient(x, g, draw), select(0.0, variance, sigma != 0.0));
}
