// An ensemble: many runs of one method, each a member with its own start and its own noise, and what is kept of each.
import schema::setting;
import package::lib::normal::normal_pair;
import package::lib::philox::unit;
import package::lib::random::{words_at, START_STREAM};
import package::lib::survey::MOST_TARGETS;
import package::lib::trig::{sine, cosine};

struct Ensemble {
  centre: vec2f, // of the starts
  reach: vec2f,  // half the sides of a box, the half-axes of a disc, or standard deviations
  members: u32,
  shape: u32,    // that starts are spread over
  first: u32,    // steps taken so far
  stride: u32,   // steps to take now
  counted: u32,  // steps whose escapes have been counted before
  pace: u32,     // steps of one bin of the escapes
  targets: array<vec4f, MOST_TARGETS>, // x, y and the radius within which a member has arrived; radius 0 if unused
}

// Shapes; another one is a box.
const NORMAL = 0u;
const DISC = 1u;

// Bits of `mark` that hold the minimum arrived at last, counted from 1.
const PLACE_BITS = 4u;
const PLACE_MASK = 15u;

struct Member {
  x: vec2f,  // the last finite iterate
  end: u32,  // step of divergence, or NEVER
  mark: u32, // the minimum arrived at last, counted from 1, or 0 before; + 16 * the step of escape, or 0 before
}

const TWO_PI = 6.283185307179586;

// What the start of a member is off the centre over the reach; the same for all methods.
fn start_off(shape: u32, member: u32) -> vec2f {
  let words = words_at(member, 0u, 0u, START_STREAM);
  let at = vec2f(unit(words.x), unit(words.y));
  if shape == NORMAL { return normal_pair(words.xy); }
  if shape == DISC { return sqrt(at.x) * vec2f(cosine(TWO_PI * at.y), sine(TWO_PI * at.y)); }
  return 2.0 * at - 1.0;
}
