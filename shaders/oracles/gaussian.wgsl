// Additive Gaussian noise: f + sigma z and grad f + sigma z with z ~ N(0, I), new at every call.
// Keyed by (seed; lane, step, draw), so that runs of one lane see the same noise.
import space::Vec;
import objective;
import schema::setting;
import package::lib::calls::{count_value, count_gradient, count_hvp, count_hessian};
import package::lib::philox::philox;
import package::lib::normal::normal_pair;

// Separates the uses that one counter could have.
const GRADIENT_STREAM = 0u;
const VALUE_STREAM = 1u;

var<private> now: u32;  // the step being taken, from 0
var<private> draw: u32; // calls of the oracle in this step

fn begin_step(k: u32) { now = k; draw = 0u; }

fn noise(stream: u32) -> vec2f {
  let words = philox(vec4u(setting.lane, now, draw, stream), vec2u(setting.seed, 0u));
  draw += 1u;
  return setting.oracle.p_sigma * normal_pair(words.xy);
}

fn value(x: Vec) -> f32 { count_value(); return objective::value(x) + noise(VALUE_STREAM).x; }
fn gradient(x: Vec) -> Vec { count_gradient(); return objective::gradient(x) + noise(GRADIENT_STREAM); }
fn hvp(x: Vec, v: Vec) -> Vec { count_hvp(); return objective::hvp(x, v); }
fn hessian(x: Vec) -> mat2x2f { count_hessian(); return objective::hessian(x); }
