// Whether gradient descent trains a network of two layers, over the learning rates of both. Sohl-Dickstein, "The
// boundary of neural network trainability is fractal", 2024, arXiv:2402.06184; network, initial weights and measure
// are those of the notebook of its repository, Sohl-Dickstein/fractal, but for 4 inputs, whatever the width n:
//   y(x) = w . tanh(W x / sqrt(2)) / n,  L = mean of (y(x) - t)^2 over 5n examples, as many as there are weights,
//   W <- W - rates.x dL/dW,  w <- w - rates.y dL/dw, both from the same gradient.
// With v_k the loss before step k over the first one, cut off at 1e6: the run converges if the mean of the last 20 is
// below 1, and its value is the sum of v_k; else it diverges, and its value is the sum of 1 / v_k. Unlike there, a run
// that is past the cut-off has diverged and ends. Measured over 200 steps of three networks, 0.05 to 0.3 % of the cells of
// the whole map would have come back.
import package::lib::survey::{survey, cell_of, keep, DIVERGED, ARRIVED};
import package::lib::exponential::exponential;
import package::lib::hyperbolic::{hyperbolic_sine, hyperbolic_tangent};
import package::lib::normal::normal_pair;
import package::lib::philox::philox;

@if(wide) const WIDTH = 8u;
@if(!wide) const WIDTH = 4u;
const EXAMPLES = 5u * WIDTH;

const INWARD_SCALE = 0.7071067811865476;
const MOST = 1e6;
const LAST = 20u;

struct Example {
  input: vec4f,
  answer: f32,
}

// Weights of four hidden units, or the derivatives by them.
struct Units {
  inward: mat4x4f, // W: a column for each input, a row for each unit
  outward: vec4f,  // w
}

// What random numbers are for.
const INPUT_STREAM = 0u;
const ANSWER_STREAM = 1u;
const INWARD_STREAM = 2u;
const OUTWARD_STREAM = 3u;

var<workgroup> examples: array<Example, EXAMPLES>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) local: u32) {
  if local < EXAMPLES {
    examples[local] = Example(normals(local, INPUT_STREAM), normals(local, ANSWER_STREAM).x);
  }
  workgroupBarrier();
  if id.x < survey.count { train(cell_of(id.x)); }
}

fn train(cell: vec2u) {
  let rates = rates_of(cell);
  var units = first_units(0u);
  @if(wide) var others = first_units(1u);
  var first = 0.0;
  var shrunk = 0.0; // sum of v
  var grown = 0.0;  // sum of 1 / v
  var late = 0.0;   // sum of the last v
  for (var k = 0u; k < survey.steps; k += 1u) {
    var sum = 0.0;
    var slope = Units();
    @if(wide) var other_slope = Units();
    for (var i = 0u; i < EXAMPLES; i += 1u) {
      let x = examples[i].input;
      let hidden = activity(units, x);
      var y = dot(units.outward, hidden);
      @if(wide) let other_hidden = activity(others, x);
      @if(wide) y += dot(others.outward, other_hidden);
      let miss = y / f32(WIDTH) - examples[i].answer;
      sum += miss * miss;
      slope = with_example(slope, units, hidden, x, miss);
      @if(wide) other_slope = with_example(other_slope, others, other_hidden, x, miss);
    }
    first = select(first, sum, k == 0u);
    let v = sum / first;
    if v > MOST {
      keep(cell, rates, grown, DIVERGED, k);
      return;
    }
    shrunk += v;
    grown += 1.0 / v;
    late += select(0.0, v, k + LAST >= survey.steps);
    units = moved(units, rates, slope);
    @if(wide) others = moved(others, rates, other_slope);
  }
  let converges = late < f32(min(LAST, survey.steps));
  keep(cell, rates, select(grown, shrunk, converges), select(DIVERGED, ARRIVED, converges), survey.steps);
}

fn activity(units: Units, x: vec4f) -> vec4f {
  let z = INWARD_SCALE * (units.inward * x);
  return vec4f(hyperbolic_tangent(z.x), hyperbolic_tangent(z.y), hyperbolic_tangent(z.z), hyperbolic_tangent(z.w));
}

// Adds an example's part of the slope but for its factors.
fn with_example(slope: Units, units: Units, hidden: vec4f, x: vec4f, miss: f32) -> Units {
  let back = miss * units.outward * (1.0 - hidden * hidden);
  let inward = mat4x4f(back * x.x, back * x.y, back * x.z, back * x.w);
  return Units(slope.inward + inward, slope.outward + miss * hidden);
}

fn moved(units: Units, rates: vec2f, slope: Units) -> Units {
  let scaled = rates * (2.0 / f32(EXAMPLES * WIDTH));
  return Units(units.inward - scaled.x * INWARD_SCALE * slope.inward, units.outward - scaled.y * slope.outward);
}

fn first_units(four: u32) -> Units {
  var rows: mat4x4f; // a column for each unit
  for (var j = 0u; j < 4u; j += 1u) { rows[j] = normals(4u * four + j, INWARD_STREAM); }
  return Units(transpose(rows), normals(four, OUTWARD_STREAM));
}

// Four normal numbers, rounded to multiples of 2^-12: float32 and float64 train the same network on the same data.
fn normals(index: u32, stream: u32) -> vec4f {
  let words = philox(vec4u(0u, 0u, index, stream), vec2u(survey.seed, 0u));
  return round(4096.0 * vec4f(normal_pair(words.xy), normal_pair(words.zw))) / 4096.0;
}

// Axes count natural logarithms. Rates of neighbours differ as long as float32 has a number between them: a rate is that
// of cell (0, 0) and a difference, so that nothing is lost where a window is much smaller than its logarithm.
fn rates_of(cell: vec2u) -> vec2f {
  let off = survey.spacing * vec2f(cell);
  let growth = vec2f(exponential_less_one(off.x), exponential_less_one(off.y));
  return survey.base + fma(survey.base + survey.base_low, growth, survey.base_low);
}

fn exponential_less_one(x: f32) -> f32 { return 2.0 * exponential(0.5 * x) * hyperbolic_sine(0.5 * x); }
