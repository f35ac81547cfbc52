// Records what charts show of the iterates of a path: f, the norm of its exact gradient, the learning rate and the
// curvature.
import space::{Vec, norm};
import objective::{value, gradient, hessian};
import schedule::rate;
import schema::{Setting, setting, now};
import package::lib::eigen::eigen;

struct Span {
  runs: u32,  // number of runs in the batch
  first: u32, // row of the first iterate
  rows: u32,  // number of rows
}

struct Record {
  value: f32,
  gradient_norm: f32,
  rate: f32,
  sharpest: f32, // the largest and the smallest eigenvalue of the Hessian H
  flattest: f32,
  scaled: f32,   // the largest eigenvalue of P^-1 H, with the P of the step to the iterate; 0 where there is none
}

@group(0) @binding(0) var<uniform> span: Span;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read> path: array<Vec>;             // [step, run]
@group(0) @binding(3) var<storage, read_write> records: array<Record>; // like path
@if(preconditioned) @group(0) @binding(4) var<storage, read> scales: array<Vec>; // like path

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= span.rows * span.runs { return; }
  let at = span.first * span.runs + id.x;
  setting = settings[at % span.runs];
  now = at / span.runs;
  let x = path[at];
  let h = hessian(x);
  let curvature = eigen(h).values;
  var scaled = 0.0;
  @if(preconditioned) {
    if now > 0u {
      let p = 1.0 / sqrt(scales[at]);
      scaled = eigen(mat2x2f(h[0] * p * p.x, h[1] * p * p.y)).values.x;
    }
  }
  let lr = rate(setting.hyper.lr, f32(now));
  records[at] = Record(value(x), norm(gradient(x)), lr, curvature.x, curvature.y, scaled);
}
