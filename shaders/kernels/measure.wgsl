// Records f, the norm of its exact gradient and the learning rate at iterates of a path.
import space::{Vec, norm};
import objective::{value, gradient};
import schedule::rate;
import schema::{Setting, setting};

struct Span {
  runs: u32,  // number of runs in the batch
  first: u32, // row of the first iterate
  rows: u32,  // number of rows
}

struct Record { value: f32, gradient_norm: f32, rate: f32 }

@group(0) @binding(0) var<uniform> span: Span;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read> path: array<Vec>;             // [step, run]
@group(0) @binding(3) var<storage, read_write> records: array<Record>; // like path

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= span.rows * span.runs { return; }
  let at = span.first * span.runs + id.x;
  setting = settings[at % span.runs];
  let x = path[at];
  let lr = rate(setting.hyper.lr, f32(at / span.runs));
  records[at] = Record(value(x), norm(gradient(x)), lr);
}
