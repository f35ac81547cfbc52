// Additive noise with heavy tails: sigma t, each coordinate of Student's distribution with nu degrees of freedom, scaled
// to unit variance where it has one (nu > 2). Bailey, Math. Comp. 62, 1994: the polar form of t is
// sqrt(nu (u^(-2/nu) - 1)) cos(2 pi v). The tails end at 1e5 sigma, and nu counts as 0.5 at least.
import space::Vec;
import schema::setting;
import package::lib::batch::{BatchGradient, isotropic, INFINITE_VARIANCE};
import package::lib::exponential::{exponential, logarithm};
import package::lib::hyperbolic::hyperbolic_sine;
import package::lib::normal::TWO_PI;
import package::lib::philox::unit;
import package::lib::random::{random_words, GRADIENT_STREAM, VALUE_STREAM};
import package::lib::trig::cosine;

const LONGEST = 1e5;
const MOST_DRAWS = 4096u;

// u^a - 1 = exp(b) - 1 as 2 sinh(b/2) exp(b/2), which keeps its digits where u is close to 1.
fn student(u: f32, v: f32) -> f32 {
  let nu = max(setting.oracle.p_nu, 0.5);
  let half = -logarithm(u) / nu;
  let radius = sqrt(2.0 * nu * hyperbolic_sine(half) * exponential(half));
  let scale = select(1.0, sqrt((nu - 2.0) / nu), nu > 2.0);
  return scale * clamp(radius * cosine(TWO_PI * v), -LONGEST, LONGEST);
}

fn students(draw: u32, stream: u32) -> vec2f {
  let words = random_words(draw, stream);
  let t = vec2f(student(unit(words.x), unit(words.y)), student(unit(words.z), unit(words.w)));
  return setting.oracle.p_sigma * t;
}

fn of_value(x: Vec, f: f32, draw: u32) -> f32 { return students(draw, VALUE_STREAM).x; }
fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec { return students(draw, GRADIENT_STREAM); }
fn of_hessian(draw: u32) -> mat2x2f { return mat2x2f(); }

// A mean of t variates is none, so it is drawn one by one, up to 4096 of them. The variance is known, not estimated.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let count = min(size, MOST_DRAWS);
  var sum = vec2f();
  for (var i = 0u; i < count; i += 1u) { sum += students(draw + i, GRADIENT_STREAM); }
  let sigma = setting.oracle.p_sigma;
  let variance = select(INFINITE_VARIANCE, sigma * sigma, setting.oracle.p_nu > 2.0);
  return isotropic(sum / f32(count), select(0.0, variance, sigma != 0.0));
}
