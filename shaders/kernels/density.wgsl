// Counts the members of an ensemble in every cell of a box.
import package::lib::ensemble::Member;
import package::lib::run::NEVER;

struct Box {
  origin: vec2f,  // the corner of cell (0, 0)
  density: vec2f, // cells per unit
  size: vec2u,    // columns and rows
  members: u32,
}

@group(0) @binding(0) var<uniform> box: Box;
@group(0) @binding(1) var<storage, read> members: array<Member>;
@group(0) @binding(2) var<storage, read_write> counts: array<atomic<u32>>; // [row, column]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= box.members { return; }
  let member = members[id.x];
  if member.end != NEVER { return; }
  let place = (member.x - box.origin) * box.density;
  if any(place < vec2f()) || any(place >= vec2f(box.size)) { return; }
  let cell = vec2u(place);
  atomicAdd(&counts[cell.y * box.size.x + cell.x], 1u);
}
