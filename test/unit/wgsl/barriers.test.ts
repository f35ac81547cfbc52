import { expect, test } from "vitest"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../../src/engine/cpu/runtime/memory.ts"

const program = (body: string) => `
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
var<workgroup> shared_words: array<u32, 8>;
fn neighbour(i: u32) -> u32 { workgroupBarrier(); return shared_words[(i + 1u) % 8u]; }
@compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32) { ${body} }`

async function run(body: string): Promise<number[]> {
  const data = new Memory(8, "f32")
  const kernel = await load(compile(program(body), { precision: "f32" }), { data })
  kernel.dispatch("main", 1)
  return Array.from(data.u)
}

test("invocations see what others wrote before a barrier", async () => {
  const words = await run("shared_words[i] = i * 10u; data[i] = neighbour(i);")
  expect(words).toEqual([10, 20, 30, 40, 50, 60, 70, 0])
})

test("local arrays are not shared by invocations that take turns", async () => {
  const words = await run(
    "var own = array(i, i * 2u); workgroupBarrier(); data[i] = own[0] + own[1];",
  )
  expect(words).toEqual([0, 3, 6, 9, 12, 15, 18, 21])
})

test("workgroup memory is zero at the start of each workgroup", async () => {
  const data = new Memory(8, "f32")
  const wgsl = program("shared_words[i] += 1u; workgroupBarrier(); data[i] += shared_words[i];")
  const kernel = await load(compile(wgsl, { precision: "f32" }), { data })
  kernel.dispatch("main", 3)
  expect(Array.from(data.u)).toEqual(Array(8).fill(3))
})

test("a barrier that some invocations skip is an error", async () => {
  await expect(run("if i < 3u { workgroupBarrier(); } data[i] = i;")).rejects.toThrow(
    "not reached by all",
  )
})
