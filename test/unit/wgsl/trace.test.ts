import { expect, test } from "vitest"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../../src/engine/cpu/runtime/memory.ts"

const WGSL = `struct State { m: vec2f }
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
fn gradient(x: vec2f) -> vec2f { let twice = 2.0 * x; return twice; }
fn advance(x: vec2f, state: ptr<function, State>) -> vec2f {
  let g = gradient(x);
  var k = 0u;
  state.m = 0.5 * state.m + g;
  for (; k < 2u; k++) {}
  return -state.m;
}
@compute @workgroup_size(1) fn main() {
  var state = State(vec2f(2.0, 4.0));
  data[0] = advance(vec2f(data[0], 3.0), &state).x;
}`

test("records each change of the traced function's variables, and nothing else", async () => {
  const compiled = compile(WGSL, { precision: "f64", trace: "advance" })
  const data = new Memory(1, "f64")
  data.f[0] = 0.1
  const events: (string | number | boolean)[][] = []
  const kernel = await load(compiled, { data }, (site, ...values) => {
    events.push([compiled.sites[site]!.name, ...values])
  })
  kernel.dispatch("main", 1)
  expect(events).toEqual([
    ["g", 0.2, 6],
    ["k", 0],
    ["state.m", 1.2, 8],
    ["k", 1],
    ["k", 2],
  ])
  expect(data.f[0]).toBe(-1.2)
})

test("sites point into the source", () => {
  const { sites } = compile(WGSL, { precision: "f32", trace: "advance" })
  expect(sites.map(({ start }) => /^[\w. ]+/.exec(WGSL.slice(start))![0].trim())).toEqual([
    "let g",
    "var k",
    "state.m",
    "k",
  ])
  expect(sites[0]!.leaves).toEqual([".x", ".y"])
})

test("a program that is not traced has no sites", () => {
  expect(compile(WGSL, { precision: "f32" }).sites).toEqual([])
})
