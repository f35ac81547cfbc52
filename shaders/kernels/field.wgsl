// Samples f, as the loss of one step, or its curvature, on a grid of the plane, borders included.
@if(!curvature) import objective::value;
@if(curvature) import objective::hessian;
@if(curvature) import package::lib::eigen::eigen;
import schema::{Setting, setting, now};

struct Grid {
  origin: vec2f,  // the point of column 0, row 0
  spacing: vec2f, // between columns and between rows
  columns: u32,
  rows: u32,
  step: u32,      // steps taken before the loss that is sampled
}

@group(0) @binding(0) var<uniform> grid: Grid;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read_write> samples: array<f32>; // [row, column], of curvature both eigenvalues

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= grid.columns * grid.rows { return; }
  setting = settings[0];
  now = grid.step;
  let column = id.x % grid.columns;
  let row = id.x / grid.columns;
  let x = grid.origin + grid.spacing * vec2f(f32(column), f32(row));
  @if(!curvature) { samples[id.x] = value(x); }
  @if(curvature) {
    let values = eigen(hessian(x)).values;
    samples[2u * id.x] = values.x;
    samples[2u * id.x + 1u] = values.y;
  }
}
