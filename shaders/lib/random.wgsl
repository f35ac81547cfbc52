// Random words of the run and the step at hand, keyed by (seed; lane, step, draw, stream): runs of one lane see the
// same numbers. A stream separates the uses that one draw could have.
import schema::{setting, now};
import package::lib::philox::{philox, high_product};

const GRADIENT_STREAM = 0u;
const VALUE_STREAM = 1u;
const PROBE_STREAM = 2u;
const METHOD_STREAM = 3u;
const DATA_STREAM = 4u;      // which samples a question is put to
const COMPONENT_STREAM = 5u; // what a sample is
const EPOCH_STREAM = 6u;     // the order of the samples

fn random_words(draw: u32, stream: u32) -> vec4u { return words_at(setting.lane, now, draw, stream); }

// Random words of any lane and step.
fn words_at(lane: u32, step: u32, draw: u32, stream: u32) -> vec4u {
  return philox(vec4u(lane, step, draw, stream), vec2u(setting.seed, 0u));
}

// A number below `count`.
fn below(count: u32, word: u32) -> u32 { return high_product(word, count); }
