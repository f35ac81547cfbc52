import { describe, expect, test } from "vitest"
import { createDevice, runOnGpu } from "../../gpu.ts"
import { floatProgram } from "./floatProgram.ts"
import { integerProgram } from "./integerProgram.ts"
import { runOnCpu } from "./run.ts"

const device = await createDevice()
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 40) }, (_, seed) => seed)
const WORDS = 128
const WORKGROUPS = 2

/** What Dawn refuses to compile because constant parts of a random program overflow. */
const REFUSED = /cannot be represented|out of bounds|division by zero|shift left/i

/** What wesl 0.7.31 refuses to parse: in some places it takes the `<` and `>` of comparisons for a template. */
const MISREAD = /after template parameter/

const INPUTS = {
  integers: Uint32Array.from(
    { length: WORDS },
    (_, k) => Math.imul(k + 1, 2654435761) >>> (k % 32),
  ),
  floats: new Uint32Array(Float32Array.from({ length: WORDS }, (_, k) => k * 0.71 - 40.3).buffer),
}

describe.each([
  ["integers", integerProgram],
  ["floats", floatProgram],
] as const)("random programs over %s", (kind, program) => {
  test.for(SEEDS)("program %i agrees with Dawn", async (seed, { skip }) => {
    const wgsl = program(seed)
    const words = INPUTS[kind]
    const buffers = [{ usage: "storage", words: words.slice() }] as const
    const gpu = await runOnGpu(device, wgsl, buffers, WORKGROUPS).catch((error: Error) => {
      if (!REFUSED.test(error.message)) throw new Error(`${error.message}\n${wgsl}`)
    })
    if (!gpu) return skip("Dawn refuses its constants")
    const cpu = await runOnCpu(wgsl, words, "f32", WORKGROUPS).catch((error: Error) => {
      if (!MISREAD.test(error.message)) throw error
    })
    if (!cpu) return skip("wesl refuses its comparisons")
    const wrong = gpu[0]!.findIndex((bits, k) => bits !== cpu.u[k])
    expect(wrong, `word ${wrong}: ${gpu[0]![wrong]} and ${cpu.u[wrong]} in\n${wgsl}`).toBe(-1)
  })
})
