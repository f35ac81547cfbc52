// Counters of oracle calls, kept for the run of this invocation.

struct Calls { value: u32, gradient: u32, hvp: u32, hessian: u32, sample: u32 }

var<private> calls: Calls;

fn count_value() { calls.value += 1u; }
fn count_gradient() { calls.gradient += 1u; }
fn count_hvp() { calls.hvp += 1u; }
fn count_hessian() { calls.hessian += 1u; }
