// Minibatches of a finite sum: sample i of n has the loss f(x) + c_i . x + x^T A_i x / 2, where c_i ~ N(0, sigma^2 I) and
// A_i is symmetric without trace, of entries N(0, kappa^2). Samples come in pairs of opposite signs, so all of them
// together are f. They belong to the seed alone: runs with lanes of their own see the same data in another order.
// Shuffled, a step has one batch for whatever is asked, and an epoch passes every sample once; with replacement, every
// question has a batch of its own.
import space::Vec;
import schema::{setting, now};
import package::lib::batch::{BatchGradient, direction_of};
import package::lib::normal::normal_pair;
import package::lib::random::{random_words, words_at, below, COMPONENT_STREAM, DATA_STREAM, EPOCH_STREAM};
import package::lib::shuffle::shuffled;

const MOST = 256u;

// What a sample adds: the slope c, and (a, b) of the matrix (a, b; b, -a).
struct Sample { slope: vec2f, bend: vec2f }

fn samples() -> u32 { return 2u * clamp(u32(max(setting.oracle.p_n, 0.0) + 1.0) / 2u, 1u, MOST / 2u); }
fn batch_size() -> u32 { return clamp(u32(max(setting.oracle.p_batch, 0.0) + 0.5), 1u, samples()); }

fn sample(i: u32) -> Sample {
  let words = words_at(0u, i >> 1u, 0u, COMPONENT_STREAM);
  let side = select(1.0, -1.0, (i & 1u) == 1u);
  let c = setting.oracle.p_sigma * side * normal_pair(words.xy);
  let a = setting.oracle.p_kappa * side * normal_pair(words.zw);
  return Sample(c, a);
}

fn bent(s: Sample, x: Vec) -> vec2f { return vec2f(s.bend.x * x.x + s.bend.y * x.y, s.bend.y * x.x - s.bend.x * x.y); }

// The sample at a place of the batch.
fn drawn(place: u32, draw: u32) -> Sample {
  let n = samples();
  if setting.oracle.p_order > 0.5 { return sample(below(n, random_words(draw * MOST + place, DATA_STREAM).x)); }
  let seen = now * batch_size() + place;
  return sample(shuffled(seen % n, n, words_at(setting.lane, seen / n, 0u, EPOCH_STREAM)));
}

// The means over a batch are sums of slopes and bends, which do not depend on x.
fn batch(draw: u32) -> Sample {
  let size = batch_size();
  var sum = Sample(vec2f(), vec2f());
  for (var place = 0u; place < size; place += 1u) {
    let s = drawn(place, draw);
    sum.slope += s.slope;
    sum.bend += s.bend;
  }
  let share = 1.0 / f32(size);
  return Sample(share * sum.slope, share * sum.bend);
}

fn of_value(x: Vec, f: f32, draw: u32) -> f32 {
  let b = batch(draw);
  return dot(b.slope + 0.5 * bent(b, x), x);
}

fn of_gradient(x: Vec, g: Vec, draw: u32) -> Vec {
  let b = batch(draw);
  return b.slope + bent(b, x);
}

fn of_hessian(draw: u32) -> mat2x2f {
  let b = batch(draw);
  return mat2x2f(b.bend.x, b.bend.y, b.bend.y, -b.bend.x);
}

// As many different samples, all of them at most. The variance is that of all samples.
fn of_batch(x: Vec, g: Vec, size: u32, draw: u32) -> BatchGradient {
  let n = samples();
  let count = min(size, n);
  let keys = random_words(draw + 1u, EPOCH_STREAM);
  var sum = vec2f();
  for (var place = 0u; place < count; place += 1u) {
    let s = sample(shuffled(place, n, keys));
    sum += s.slope + bent(s, x);
  }
  let off = sum / f32(count);
  let u = direction_of(g + off);
  var squares = vec3f(); // of both coordinates, and along the batch's gradient
  for (var i = 0u; i < n; i += 1u) {
    let s = sample(i);
    let d = s.slope + bent(s, x);
    let part = vec3f(d, dot(d, u));
    squares += part * part;
  }
  let variances = squares / f32(n - 1u);
  return BatchGradient(off, variances.xy, variances.z);
}
