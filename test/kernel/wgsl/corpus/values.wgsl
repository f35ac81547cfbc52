// bits, integers: arrays and structs with arrays passed by value while the source changes, copies, results of calls.
struct Deck { top: u32, cards: array<u32, 4> }
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
var<private> shared_list: array<u32, 4>;
fn spoil(before: array<u32, 4>, by: u32) -> u32 { shared_list[by % 4u] += by; return before[by % 4u] + shared_list[by % 4u]; }
fn both(before: array<u32, 4>, now: ptr<function, array<u32, 4>>) -> u32 { (*now)[1] = 77u; return before[1] * 3u + now[1]; }
fn shift(d: Deck) -> Deck { var e = d; e.cards[0] = d.cards[3]; e.top += 1u; return e; }
fn grow(p: ptr<function, array<u32, 4>>) -> u32 { p[2] *= 5u; return p[2]; }
fn pick(a: array<u32, 4>, at: u32) -> u32 { return a[at]; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = data[id.x];
  shared_list = array(x, 2u, 3u, x >> 4u);
  var sum = spoil(shared_list, x % 7u);
  var list = array(x, 5u, x ^ 9u, 1u);
  let frozen = list;
  sum += both(list, &list) * 7u + frozen[1];
  sum ^= pick(list, 2u) + grow(&list) + pick(list, 2u);
  var deck = Deck(x, list);
  let next = shift(shift(deck));
  deck.cards = array(deck.cards[1], deck.cards[0], next.cards[3], deck.cards[2]);
  list = deck.cards;
  sum += next.top + next.cards[0] * 11u + pick(deck.cards, x % 4u) + pick(array(4u, 3u, 2u, 1u), x % 3u);
  for (var k = 0u; k < 3u; k++) { var fresh = array<u32, 3>(); fresh[k] += 1u; sum += fresh[0] + fresh[1] * 2u + fresh[2] * 4u; }
  data[id.x] = sum + list[0] + list[1] * 3u + list[2] * 5u + list[3] * 7u;
}
