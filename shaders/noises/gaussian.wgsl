// Additive Gaussian noise: sigma z with z ~ N(0, I).
import space::Vec;
import schema::setting;
import package::lib::batch::{BatchGradient, isotropic};
import package::lib::normal::normal_pair;
import package::lib::random::{random_words, GRADIENT_STREAM, VALUE_STREAM};

fn normals(draw: u32, stream: u32) -> vec2f {
  return setting.oracle.p_sigma * normal_pair(random_words(draw, stream).xy);
}

fn of_value(x: Vec, f: f32, draw: u32) -> f32 { return normals(draw, VALUE_STREAM).x; }
fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec { return normals(draw, GRADIENT_STREAM); }
fn of_hessian(draw: u32) -> mat2x2f { return mat2x2f(); }

// The mean of `size` samples is off by sigma z / sqrt(size); their variance is known, not estimated.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let sigma = setting.oracle.p_sigma;
  return isotropic(of_gradient(x, g, draw) / sqrt(f32(size)), sigma * sigma);
}
