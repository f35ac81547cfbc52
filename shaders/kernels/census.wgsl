// Where the members of an ensemble are: how many at each minimum, their mean, their covariance and their mean f. A workgroup
// sums a part of them, merged pair by pair: Chan, Golub & LeVeque, Am. Stat. 37(3), 1983. The host merges the parts.
import objective::value;
import schema::{Setting, setting, now};
import package::lib::ensemble::{Member, PLACE_MASK};
import package::lib::run::NEVER;

struct Census {
  members: u32,
  step: u32, // steps taken
  row: u32,  // of the answer
}

// Of members that have not diverged.
struct Sums {
  mean: vec2f,
  xx: f32,    // sums of the products of what x and y are off the mean
  xy: f32,
  yy: f32,
  value: f32, // mean of f
  count: f32,
}

const INVOCATIONS = 64u;

// Of `shares`: members that have arrived nowhere, then those of each minimum, then those that have diverged.
const DIVERGED = 9u;
const SHARES = 10u;

struct Part {
  sums: Sums,
  shares: array<u32, 10>,
}

@group(0) @binding(0) var<uniform> census: Census;
@group(0) @binding(1) var<storage, read> settings: array<Setting>;
@group(0) @binding(2) var<storage, read> members: array<Member>;
@group(0) @binding(3) var<storage, read_write> parts: array<Part>; // [row, workgroup]

var<workgroup> sums: array<Sums, 64>;
var<workgroup> shares: array<atomic<u32>, 10>;

@compute @workgroup_size(64)
fn main(
  @builtin(local_invocation_index) local: u32,
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  setting = settings[0];
  now = census.step;
  var own = Sums();
  for (var i = group.x * INVOCATIONS + local; i < census.members; i += groups.x * INVOCATIONS) {
    let member = members[i];
    if member.end == NEVER {
      own = merged(own, Sums(member.x, 0.0, 0.0, 0.0, value(member.x), 1.0));
      atomicAdd(&shares[member.mark & PLACE_MASK], 1u);
    } else {
      atomicAdd(&shares[DIVERGED], 1u);
    }
  }
  sums[local] = own;
  workgroupBarrier();
  for (var half = INVOCATIONS / 2u; half > 0u; half /= 2u) {
    if local < half { sums[local] = merged(sums[local], sums[local + half]); }
    workgroupBarrier();
  }
  let at = census.row * groups.x + group.x;
  if local == 0u { parts[at].sums = sums[0]; }
  if local < SHARES { parts[at].shares[local] = atomicLoad(&shares[local]); }
}

fn merged(a: Sums, b: Sums) -> Sums {
  let count = a.count + b.count;
  if count == 0.0 { return a; }
  let share = b.count / count;
  let off = b.mean - a.mean;
  let weight = a.count * share;
  return Sums(
    a.mean + share * off,
    a.xx + b.xx + weight * off.x * off.x,
    a.xy + b.xy + weight * off.x * off.y,
    a.yy + b.yy + weight * off.y * off.y,
    a.value + share * (b.value - a.value),
    count,
  );
}
