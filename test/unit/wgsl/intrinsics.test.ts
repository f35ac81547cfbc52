import { expect, test } from "vitest"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory, type Precision } from "../../../src/engine/cpu/runtime/memory.ts"

const program = (name: string, more = "") => `
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
fn ${name}(x: vec2f) -> vec2f { return x - x * x * x / 6.0; }
${more}
@compute @workgroup_size(1) fn main() { data[0] = ${name}(vec2f(data[0], 1.0)).x; }`

async function run(wgsl: string, precision: Precision): Promise<number> {
  const data = new Memory(1, precision)
  data.f[0] = 0.5
  const compiled = compile(wgsl, {
    precision,
    intrinsics: { sine: "Math.sin", unused: "Math.cos" },
  })
  ;(await load(compiled, { data })).dispatch("main", 1)
  return data.f[0]!
}

test("float64 computes an intrinsic in JavaScript, component by component", async () => {
  expect(await run(program("sine"), "f64")).toBe(Math.sin(0.5))
})

test("the linker's suffix is understood", async () => {
  expect(await run(program("sine0"), "f64")).toBe(Math.sin(0.5))
})

test("float32 computes the WGSL", async () => {
  expect(await run(program("sine"), "f32")).toBeCloseTo(0.5 - 0.125 / 6, 7)
})

test("other names are left alone", async () => {
  expect(await run(program("sines"), "f64")).toBe(0.5 - 0.125 / 6)
})

test("two candidates are an error", async () => {
  const wgsl = program("sine", "fn sine0(x: f32) -> f32 { return x; }")
  await expect(run(wgsl, "f64")).rejects.toThrow("sine and sine0 could both be the intrinsic sine")
})

test("an intrinsic maps floats to floats", async () => {
  const wgsl = program("other", "fn sine(x: u32) -> f32 { return f32(x); }")
  await expect(run(wgsl, "f64")).rejects.toThrow("sine must map floats to floats")
})
