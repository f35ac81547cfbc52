// Advances every member of an ensemble by `stride` steps. A member belongs to the minimum within whose radius it was last:
// "transition-based assignment", Buchete & Hummer, J. Phys. Chem. B 112(19), 2008. It escapes at the first step that takes it
// into the radius of another minimum than the one it belongs to.
import method::{State, init};
import schema::{Setting, setting};
import minima::place_of;
import package::lib::ensemble::{ensemble, Member, start_off, PLACE_BITS, PLACE_MASK};
import package::lib::run::{next_iterate, latched, kept, NEVER};

@group(0) @binding(1) var<storage, read> settings: array<Setting>; // one, of every member
@group(0) @binding(2) var<storage, read_write> members: array<Member>;
@group(0) @binding(3) var<storage, read_write> states: array<State>;
@group(0) @binding(4) var<storage, read_write> escapes: array<atomic<u32>>; // members that escaped, by step

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x >= ensemble.members { return; }
  setting = settings[0];
  // Runs that see the same noise have members that do; member 0 of the first lane sees what the run sees.
  setting.lane = setting.lane * ensemble.members + id.x;
  let member = members[id.x];
  var x = member.x;
  var end = member.end;
  var state = states[id.x];
  var mark = member.mark;
  if ensemble.first == 0u {
    var start = ensemble.centre + ensemble.reach * start_off(ensemble.shape, id.x);
    @if(constrained) {
      let box = setting.box;
      start = clamp(start, vec2f(box.x0, box.y0), vec2f(box.x1, box.y1));
    }
    x = start;
    end = NEVER;
    state = init(start);
    mark = place_of(start);
  }
  for (var k = ensemble.first; k < ensemble.first + ensemble.stride; k += 1u) {
    let next = next_iterate(x, &state, k);
    end = latched(end, next, k);
    x = kept(x, next, end);
    let here = place_of(x);
    let last = mark & PLACE_MASK;
    if here != 0u && here != last {
      if last != 0u && mark == last { mark = escape(k + 1u); }
      mark = (mark & ~PLACE_MASK) | here;
    }
  }
  members[id.x] = Member(x, end, mark);
  states[id.x] = state;
}

// Counts an escape, unless the ensemble has been here before, and returns its step as a mark keeps it.
fn escape(step: u32) -> u32 {
  if step > ensemble.counted { atomicAdd(&escapes[(step - 1u) / ensemble.pace], 1u); }
  return step << PLACE_BITS;
}
