import { expect, test } from "vitest"
import { compile } from "../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../src/engine/cpu/runtime/memory.ts"
import { shaders } from "../../src/engine/link/shaders.ts"
import { golden } from "../golden.ts"
import { createDevice, runOnGpu } from "../gpu.ts"

interface Vector {
  readonly ctr: readonly string[]
  readonly key: readonly string[]
  readonly out: readonly string[]
}

const vectors = golden<{ "philox4x32-10": Vector[] }>("rng")["philox4x32-10"]
const wordsOf = (hex: readonly string[]) => hex.map((digits) => Number.parseInt(digits, 16))

const code = `${shaders["lib/philox.wgsl"]}
struct Case { counter: vec4u, key: vec2u }
@group(0) @binding(0) var<storage, read_write> cases: array<Case>;
@group(0) @binding(1) var<storage, read_write> words: array<vec4u>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
  words[id.x] = philox(cases[id.x].counter, cases[id.x].key);
}`
const cases = Uint32Array.from(
  vectors.flatMap(({ ctr, key }) => [...wordsOf(ctr), ...wordsOf(key), 0, 0]),
)
const expected = vectors.flatMap(({ out }) => wordsOf(out))

test("Philox gives its known answers on the GPU", async () => {
  const words = new Uint32Array(expected.length)
  const inputs = [cases, words].map((data) => ({ usage: "storage" as const, words: data }))
  const [, out] = await runOnGpu(await createDevice(), code, inputs, vectors.length)
  expect(Array.from(out!)).toEqual(expected)
})

test.each(["f32", "f64"] as const)(
  "Philox gives its known answers on the CPU in %s",
  async (precision) => {
    const memory = {
      cases: new Memory(cases.length, precision),
      words: new Memory(expected.length, precision),
    }
    memory.cases.u.set(cases)
    const kernel = await load(compile(code, { precision }), memory)
    kernel.dispatch("main", vectors.length)
    expect(Array.from(memory.words.u)).toEqual(expected)
  },
)
