import { sequence } from "./run.ts"

/** A random program over integers: wrapping arithmetic, shifts, builtins, vectors, pointers, calls and branches. */
export function integerProgram(seed: number): string {
  const next = sequence(seed)
  const pick = (...options: string[]): string => options[next(options.length)]!
  const choose = (...options: (() => string)[]): string => options[next(options.length)]!()
  const leaf = () =>
    pick(
      "a",
      "b",
      "v.x",
      "v.w",
      "s.p",
      "s.q.y",
      "list[a % 5u]",
      "v[b & 3u]",
      `${next(2 ** 24)}u`,
      "7u",
      "K",
    )

  /** An expression of type u32. */
  function u(depth: number): string {
    if (depth === 0) return leaf()
    const sub = () => u(depth - 1)
    return choose(
      () => `(${sub()} ${pick("+", "-", "*", "/", "%", "&", "|", "^")} ${sub()})`,
      () => `(${sub()} ${pick("<<", ">>")} (${sub()} & 31u))`,
      () => `u32(${i(depth - 1)})`,
      () => `select(${sub()}, ${sub()}, ${b(depth - 1)})`,
      () => `${pick("min", "max")}(${sub()}, ${sub()})`,
      () =>
        `${pick("countOneBits", "reverseBits", "firstLeadingBit", "firstTrailingBit")}(${sub()})`,
      () => `${pick("countLeadingZeros", "countTrailingZeros", "~")}(${sub()})`,
      () => `extractBits(${sub()}, ${u(0)} & 15u, ${u(0)} & 15u)`,
      () => `bump(${pick("&a", "&b", "&s.p")}, ${sub()})`,
      () => `dot(v.${pick("xy", "zw", "wx")}, s.q)`,
      () => `total(${pick("list", "array(a, b, 1u, 2u, v.x)")}, ${sub()})`,
      () => `mixed(${sub()}, vec2u(${sub()}, ${u(0)})).${pick("x", "y", "z")}`,
    )
  }

  /** An expression of type i32. */
  function i(depth: number): string {
    if (depth === 0) return pick("i32(-5)", "i32(a)", "bitcast<i32>(b)", "17i")
    return choose(
      () => `(${i(depth - 1)} ${pick("+", "-", "*", "/", "%")} i32(${u(depth - 1)}))`,
      () => `(i32(${u(depth - 1)}) >> (${u(0)} & 31u))`,
      () => `-(i32(${u(depth - 1)}))`,
      () => `${pick("abs", "sign", "firstLeadingBit")}(i32(${u(depth - 1)}))`,
    )
  }

  function b(depth: number): string {
    if (depth === 0) return pick("(a > b)", "flag", "(v.x != 3u)")
    return choose(
      () => `(${u(depth - 1)} ${pick("<", "<=", "==", "!=", ">")} ${u(depth - 1)})`,
      () => `(${b(depth - 1)} ${pick("&&", "||")} ${b(depth - 1)})`,
      () => `!${b(depth - 1)}`,
    )
  }

  function statement(depth: number): string {
    const inner = () => statement(Math.max(0, depth - 1))
    const simple = [
      () => `a ${pick("=", "+=", "^=", "*=")} ${u(2)};`,
      () => `b ${pick("=", "-=", "|=")} ${u(2)};`,
      () => `v.${pick("x", "y", "w")} ${pick("=", "+=")} ${u(2)};`,
      () => `v[${u(1)} & 3u] = ${u(1)};`,
      () => `v = ${pick("v.wzyx", "v.yxxz", "v + v.x", "v * vec4u(s.q, v.zx)")};`,
      () => `list[${u(1)} % 7u] ${pick("=", "+=")} ${u(2)};`,
      () => `s = S(${u(1)}, s.q.yx);`,
      () => `s.q${pick(".y", ".x", "[a & 1u]")} ${pick("+=", "^=")} ${u(1)};`,
      () => `flag = ${b(2)};`,
    ]
    if (depth === 0) return choose(...simple)
    return choose(
      ...simple,
      () => `if ${b(1)} { ${inner()} } else if ${b(1)} { ${inner()} } else { ${inner()} }`,
      () =>
        `for (var k = 0u; k < 4u; k++) { if ${b(1)} { ${pick("continue", "break")}; } ${inner()} b += k; }`,
      () =>
        `{ var k = 0u; loop { let j = k * 2u; if ${b(1)} { continue; } ${inner()} continuing { k++; b += j; break if k > 3u; } } }`,
      () =>
        `switch ${u(1)} % 4u { case 0u: { ${inner()} } case 1u, 2u: { ${statement(0)} } default: { ${inner()} } }`,
      () => `{ var a = a + ${u(1)}; var v = vec4u(a, b, 1u, 2u); ${statement(0)} b ^= a + v.y; }`,
    )
  }

  return `struct S { p: u32, q: vec2u }
const K = 40503u;
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
var<private> calls: u32;
fn bump(p: ptr<function, u32>, by: u32) -> u32 { calls += 1u; *p = *p * 3u + by; return *p ^ calls; }
fn total(l: array<u32, 5>, least: u32) -> u32 { if least > 9u { return l[least % 5u]; } for (var k = 0u; k < 5u; k++) { if l[k] > least { calls += 1u; return k; } } return calls; }
fn mixed(x: u32, y: vec2u) -> vec3u { if (x & 1u) == 0u { return vec3u(y, x); } calls ^= x; return vec3u(x + 1u, y.yx); }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  var a = data[id.x]; var b = id.x * K; var flag = false;
  var v = vec4u(a, b, a ^ b, 9u); var s = S(a >> 3u, vec2u(b, 5u)); var list = array(a, b, 3u, 4u, 5u);
  ${Array.from({ length: 12 }, () => statement(2)).join("\n  ")}
  data[id.x] = a ^ (b * 3u) ^ v.x ^ (v.y * 5u) ^ v.z ^ (v.w * 7u) ^ s.p ^ s.q.x ^ (s.q.y * 11u) ^ list[0] ^ (list[3] * 13u) ^ list[4] ^ calls ^ u32(flag);
}`
}
