// Counters of oracle calls, kept for the run of this invocation. Nothing is counted without a trail to write it to.

struct Calls { value: u32, gradient: u32, hvp: u32, hessian: u32, sample: u32 }

var<private> calls: Calls;

fn count_value() { @if(trail) { calls.value += 1u; } }
fn count_gradient() { @if(trail) { calls.gradient += 1u; } }
fn count_hvp() { @if(trail) { calls.hvp += 1u; } }
fn count_hessian() { @if(trail) { calls.hessian += 1u; } }
fn count_samples(size: u32) { @if(trail) { calls.sample += size; } }
