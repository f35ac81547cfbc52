// A map: cells over two numbers, of which one dispatch computes a part of a lattice, and what is kept of each.

const MOST_TARGETS = 8;

struct Survey {
  start: vec2f,    // of every run, unless an axis moves it
  origin: vec2f,   // the two numbers of cell (0, 0), as their axes count: a logarithmic one counts logarithms
  spacing: vec2f,  // between columns and between rows
  size: vec2u,     // columns and rows
  offset: vec2u,   // first cell of the lattice
  pitch: u32,      // between cells of the lattice, both ways
  first: u32,      // cell of the lattice, row by row, of the first invocation
  count: u32,      // cells to compute
  steps: u32,      // of every run
  late: u32,       // a run that has moved on since this step is under way
  still: f32,      // no farther than this
  floor: f32,      // f*, or what stands for it
  tolerance: f32,  // f - floor of a run that has arrived, where the kernel asks for a level
  targets: array<vec4f, MOST_TARGETS>, // x, y and the radius within which a run has arrived; radius 0 if unused
}

// Fates; those from ARRIVED on are the targets.
const DIVERGED = 1u;
const MOVING = 2u;
const ELSEWHERE = 3u;
const ARRIVED = 4u;

// Bits of `mark` that hold the fate.
const FATE_BITS = 4u;

struct Outcome {
  end: vec2f, // the last finite iterate
  value: f32, // the number that the map shows
  mark: u32,  // fate + 16 * steps, 0 where nothing has been computed yet
}

@group(0) @binding(0) var<uniform> survey: Survey;
@group(0) @binding(1) var<storage, read_write> outcomes: array<Outcome>; // [row, column]

// Column and row of an invocation's cell.
fn cell_of(invocation: u32) -> vec2u {
  let across = (survey.size.x - survey.offset.x + survey.pitch - 1u) / survey.pitch;
  let at = survey.first + invocation;
  return survey.offset + survey.pitch * vec2u(at % across, at / across);
}

fn place_of(cell: vec2u) -> vec2f { return survey.origin + survey.spacing * vec2f(cell); }

fn keep(cell: vec2u, end: vec2f, value: f32, fate: u32, steps: u32) {
  outcomes[cell.y * survey.size.x + cell.x] = Outcome(end, value, fate | (steps << FATE_BITS));
}

// Whether a point has arrived at a target.
fn is_at(x: vec2f, there: vec4f) -> bool {
  let off = x - there.xy;
  return dot(off, off) < there.z * there.z;
}
