import { expect, test } from "vitest"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../../src/engine/cpu/runtime/memory.ts"

const WGSL = `
@group(0) @binding(0) var<uniform> gain: f32;
@group(0) @binding(1) var<storage, read_write> data: array<f32>;
@compute @workgroup_size(4) fn scale(@builtin(global_invocation_id) id: vec3u) { data[id.x] *= gain; }
@compute @workgroup_size(2, 2) fn number(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) n: vec3u) {
  data[id.y * 2u * n.x + id.x] = f32(id.x + 10u * id.y);
}
@compute @workgroup_size(1) fn check() {
  data[1] = select(0.0, 1.0, (bitcast<u32>(data[0]) & 0x7fffffffu) >= 0x7f800000u);
}`

const filled = (values: readonly number[], precision: "f32" | "f64" = "f64") => {
  const memory = new Memory(values.length, precision)
  memory.f.set(values)
  return memory
}

test("buffers are rewritten and rebound without compiling again", async () => {
  const [gain, data, other] = [filled([3]), filled([1, 2, 3, 4]), filled([5, 6, 7, 8])]
  const kernel = await load(compile(WGSL, { precision: "f64" }), { gain, data })
  kernel.dispatch("scale", 1)
  gain.f[0] = 0.1
  kernel.bind({ gain, data: other })
  kernel.dispatch("scale", 1)
  expect(Array.from(data.f)).toEqual([3, 6, 9, 12])
  expect(Array.from(other.f)).toEqual([5 * 0.1, 6 * 0.1, 7 * 0.1, 8 * 0.1])
})

test("workgroups and invocations are numbered in three dimensions", async () => {
  const data = filled(new Array(16).fill(-1))
  const kernel = await load(compile(WGSL, { precision: "f64" }), { gain: filled([1]), data })
  kernel.dispatch("number", 2, 2)
  expect(Array.from(data.f)).toEqual([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23, 30, 31, 32, 33])
})

test.each([
  [1, 0],
  [-1e-300, 0],
  [3.4e38, 0],
  [1e39, 1],
  [Number.POSITIVE_INFINITY, 1],
  [Number.NaN, 1],
])("float64 sees in the bits of %d whether float32 can hold it: %d", async (value, expected) => {
  const data = filled([value, -1])
  const kernel = await load(compile(WGSL, { precision: "f64" }), { gain: filled([1]), data })
  kernel.dispatch("check", 1)
  expect(data.f[1]).toBe(expected)
})

test("a missing buffer and an unknown entry point are named", async () => {
  const compiled = compile(WGSL, { precision: "f32" })
  await expect(load(compiled, { gain: filled([1], "f32") })).rejects.toThrow("No buffer for data")
  const kernel = await load(compiled, { gain: filled([1], "f32"), data: filled([1], "f32") })
  expect(() => kernel.dispatch("main", 1)).toThrow("no entry point main")
})

test("a compiled program can be sent to a worker", () => {
  const compiled = compile(WGSL, { precision: "f32" })
  expect(structuredClone(compiled)).toEqual(compiled)
})
