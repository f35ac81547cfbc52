import { sequence } from "./run.ts"

/**
 * A random program over floats that uses only what WGSL rounds correctly, so that bits must agree:
 * sums, products, rounding, comparisons, conversions. `tame` keeps variables finite and away from
 * subnormals, which devices may flush. Numbers are multiplied by `one`, which only the run time knows to be
 * 1, because Dawn's optimizer merges `x + 1.5 + 2.5` into `x + 4.0`, as WGSL allows.
 */
export function floatProgram(seed: number): string {
  const next = sequence(seed)
  const pick = (...options: string[]): string => options[next(options.length)]!
  const choose = (...options: (() => string)[]): string => options[next(options.length)]!()
  const constant = () => `(${(next(4000) - 2000) / 8} * one)`

  /** An expression of type f32, of magnitude at most 1e4 to the power 2^depth. */
  function f(depth: number): string {
    if (depth === 0)
      return pick(
        "a",
        "b",
        "v.x",
        "v.z",
        "s.q.y",
        "list[n % 3u]",
        "v[n % 4u]",
        constant(),
        "m[0].y",
        "third",
      )
    const sub = () => f(depth - 1)
    return choose(
      () => `(${sub()} ${pick("+", "-", "*")} ${sub()})`,
      () => `(${sub()} ${pick("+", "-", "*")} ${constant()})`,
      () => `-(${sub()})`,
      () => `${pick("abs", "floor", "ceil", "trunc", "round", "sign")}(${sub()})`,
      () => `${pick("min", "max", "step")}(${sub()}, ${sub()})`,
      () => `clamp(${sub()}, -${next(9)}.5, ${next(99)}.25)`,
      () => `select(${sub()}, ${sub()}, ${b(depth - 1)})`,
      () => `f32(${pick("i32", "u32")}(${sub()}))`,
      () => `bump(${pick("&a", "&b", "&s.p")}, ${sub()})`,
      () => `turn(vec3f(${sub()}, ${sub()}, 1.5)).${pick("x", "y", "z")}`,
      () =>
        `vec3f(${sub()}, ${sub()}, ${sub()}).${pick("yzx", "zzx", "xyz")}.${pick("x", "y", "z")}`,
      () => `bitcast<f32>(bitcast<u32>(${sub()}) & 0xfffff000u)`,
    )
  }

  function b(depth: number): string {
    if (depth === 0) return pick("(a < b)", "(v.y >= 0.5)", "flag")
    return choose(
      () => `(${f(depth - 1)} ${pick("<", "<=", "==", "!=", ">", ">=")} ${f(depth - 1)})`,
      () => `(${b(depth - 1)} ${pick("&&", "||")} ${b(depth - 1)})`,
      () => `any(v.${pick("xy", "zw")} < vec2f(${f(depth - 1)}, ${f(0)}))`,
    )
  }

  function statement(depth: number): string {
    const inner = () => statement(Math.max(0, depth - 1))
    const simple = [
      () => `${pick("a", "b")} = tame(${f(2)});`,
      () => `v.${pick("x", "y", "w")} = tame(${f(2)});`,
      () => `v[n % 3u] = tame(${f(1)} * third);`,
      () => `v = ${pick("v.wzyx", "v.yxxz", "floor(v) + one", "vec4f(s.q, v.zx)")};`,
      () => `list[n % 5u] = tame(${f(2)});`,
      () => `s = S(tame(${f(1)}), s.q.yx);`,
      () => `m[n % 2u]${pick(".x", ".y", "[1]")} = tame(${f(1)});`,
      () => `flag = ${b(2)};`,
      () => `n += u32(${f(1)});`,
    ]
    if (depth === 0) return choose(...simple)
    return choose(
      ...simple,
      () => `if ${b(1)} { ${inner()} } else { ${inner()} }`,
      () => `for (var k = 0u; k < 3u; k++) { if ${b(1)} { continue; } ${inner()} n += k; }`,
    )
  }

  return `struct S { p: f32, q: vec2f }
var<private> one: f32;
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
fn tame(x: f32) -> f32 { if abs(x) < 1e4 && abs(x) > 1e-4 { return x; } return one; }
fn bump(p: ptr<function, f32>, by: f32) -> f32 { *p = tame(*p + by); return *p * one; }
fn turn(x: vec3f) -> vec3f { if x.x > 1.0 { return x.zxy; } return -x; }
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  one = f32(arrayLength(&data) / 128u); let third = one / 3.0;
  var a = data[id.x]; var b = f32(id.x) * 0.375 - 5.0 * one; var flag = false; var n = id.x;
  var v = vec4f(a, b, a - b, 9.0 * one); var s = S(a, vec2f(b, 5.0 * one)); var list = array(a, b, third);
  var m = mat2x2f(a, b, one, third);
  ${Array.from({ length: 12 }, () => statement(2)).join("\n  ")}
  data[id.x] = select(a, b, flag) + v.x + v.y * 2.0 + floor(v.z) + v.w + s.p + s.q.x + list[0] + list[2] + m[1].x + f32(n % 64u);
}`
}
