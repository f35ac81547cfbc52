import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory, type Precision } from "../../../src/engine/cpu/runtime/memory.ts"

/** Runs `main` over one storage buffer named `data` and returns the buffer. */
export async function runOnCpu(
  wgsl: string,
  words: Uint32Array<ArrayBuffer>,
  precision: Precision,
  workgroups: number,
): Promise<Memory> {
  const data = new Memory(words.length, precision)
  data.u.set(words)
  if (precision === "f64") data.f.set(new Float32Array(words.buffer))
  const kernel = await load(compile(wgsl, { precision }), { data })
  kernel.dispatch("main", workgroups)
  return data
}

/** Returns a generator of integers below n, the same for the same seed. */
export function sequence(seed: number): (n: number) => number {
  let state = Math.imul(seed, 2654435761) + 1
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % n
  }
}

/** A float32 by its bits. */
export const floatOf = (bits: number) => new Float32Array(Uint32Array.of(bits).buffer)[0]!
