// Colours a map. A cell that has not been computed yet has the colour of the coarser one that it is part of.
import package::lib::survey::{Outcome, DIVERGED, ELSEWHERE, FATE_BITS};
import package::lib::exponential::logarithm;

struct Look {
  size: vec2u,    // columns and rows
  pitch: u32,     // pixels from one row to the next
  kind: u32,
  low: f32,       // ends of the scale, as it counts
  high: f32,
  floor: f32,     // what is taken off a value before its logarithm
  split: vec2f,   // ends of the scale of runs that diverged, where they have their own
}

// What colours say.
const ENDS = 0u;       // the fate, lighter where the logarithm of its steps is lower
const LOG_VALUE = 1u;  // logarithm of the value above the floor
const VALUE = 2u;
const LOG_STEPS = 3u;  // steps of runs that have arrived
const DIFFERENCE = 4u; // the fate, where it is not that of the other map
const SPLIT = 5u;      // logarithm of the value, each half of the scale for one fate

// Colours of each fate, then those of the scale.
const SHADES = 32u;
const SCALE = 512u;
const SCALE_LAST = 255.0;
const HALF = 128u;
const HALF_LAST = 127.0;

const COARSEST = 8u;
const HATCH = 6u; // pixels from stroke to stroke

@group(0) @binding(0) var<uniform> look: Look;
@group(0) @binding(1) var<storage, read> outcomes: array<Outcome>; // [row, column]
@group(0) @binding(2) var<storage, read> colours: array<u32>;      // RGBA, the first byte is red
@group(0) @binding(3) var<storage, read_write> pixels: array<u32>; // [row, pitch]
@if(difference) @group(0) @binding(4) var<storage, read> others: array<Outcome>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= look.size.x * look.size.y { return; }
  let cell = vec2u(id.x % look.size.x, id.x / look.size.x);
  var source = cell;
  for (var pitch = 2u; pitch <= COARSEST; pitch *= 2u) {
    if !is_computed(source) { source = cell - cell % pitch; }
  }
  pixels[cell.y * look.pitch + cell.x] = select(0u, colours[colour_of(source, cell)], is_computed(source));
}

fn is_computed(cell: vec2u) -> bool {
  let at = cell.y * look.size.x + cell.x;
  var marks = outcomes[at].mark;
  @if(difference) { marks = min(marks, others[at].mark); }
  return marks != 0u;
}

fn colour_of(source: vec2u, pixel: vec2u) -> u32 {
  let at = source.y * look.size.x + source.x;
  let outcome = outcomes[at];
  let fate = outcome.mark & ((1u << FATE_BITS) - 1u);
  let steps = f32(outcome.mark >> FATE_BITS);
  if fate == DIVERGED && look.kind != DIFFERENCE && look.kind != SPLIT {
    return fate * SHADES + select(0u, SHADES - 1u, is_stroke(pixel));
  }
  switch look.kind {
    case LOG_VALUE: { return on_scale(logarithm(max(outcome.value - look.floor, 1e-37))); }
    case VALUE: { return on_scale(outcome.value); }
    case LOG_STEPS: {
      if fate > ELSEWHERE { return on_scale(logarithm(steps + 1.0)); }
      return fate * SHADES;
    }
    case DIFFERENCE: {
      var other = fate;
      @if(difference) { other = others[at].mark & ((1u << FATE_BITS) - 1u); }
      if other == fate { return other * SHADES + SHADES - 1u; }
      return other * SHADES + select(0u, SHADES - 2u, other == DIVERGED && is_stroke(pixel));
    }
    case SPLIT: {
      let number = logarithm(max(outcome.value - look.floor, 1e-37));
      if fate == DIVERGED { return SCALE + HALF + u32(part(number, look.split.x, look.split.y) * HALF_LAST + 0.5); }
      return SCALE + u32(share(number) * HALF_LAST + 0.5);
    }
    default: { return fate * SHADES + u32(share(logarithm(steps + 1.0)) * f32(SHADES - 1u)); }
  }
}

fn is_stroke(pixel: vec2u) -> bool { return (pixel.x + pixel.y) % HATCH == 0u; }

fn share(number: f32) -> f32 { return part(number, look.low, look.high); }

fn part(number: f32, low: f32, high: f32) -> f32 { return clamp((number - low) / (high - low), 0.0, 1.0); }

fn on_scale(number: f32) -> u32 { return SCALE + u32(share(number) * SCALE_LAST + 0.5); }
