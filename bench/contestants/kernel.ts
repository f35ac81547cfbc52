import { Arena, Ledger } from "../../src/engine/gpu/arena.ts"
import { Kernel } from "../../src/engine/gpu/kernel.ts"
import { readBack } from "../../src/engine/gpu/readback.ts"
import { ShaderError } from "../../src/engine/link/shaderError.ts"
import { HYPER, startsOf } from "../problem.ts"
import adam from "./adam.wgsl?raw"
import adamConstants from "./adamConstants.wgsl?raw"
import type { Contestant } from "./contestant.ts"

/** Run-steps of one submit, as in src/engine/gpu/simulation.ts. */
const SUBMIT = 2 ** 21

const STATE_BYTES = 24
const HYPER_BYTES = 16

/** A hand-written kernel, dispatched as the engine dispatches its own. */
const handWritten = (name: string, code: string, takesHypers: boolean): Contestant => ({
  name,
  async prepare({ gpu: { device }, runs }) {
    const blame = (reason: string) => new ShaderError(reason, name, 1, 1)
    const compiled = await Kernel.create(device, { label: name, code, blame })
    const arena = new Arena(device, new Ledger())
    const clock = arena.uniform("clock", 16)
    const points = arena.storage("points", 8 * runs)
    const hypers = arena.storage("hypers", HYPER_BYTES * runs)
    const states = arena.storage("states", STATE_BYTES * runs)
    const bindings = compiled.bind([clock, ...(takesHypers ? [hypers] : []), states, points])
    const { lr, beta1, beta2, eps } = HYPER
    const hyper = Array.from({ length: runs }, () => [lr, beta1, beta2, eps]).flat()
    device.queue.writeBuffer(hypers, 0, Float32Array.from(hyper))
    const starts = startsOf(runs)
    const longest = Math.max(1, Math.floor(SUBMIT / runs))
    let taken = 0
    return {
      restart() {
        device.queue.writeBuffer(points, 0, starts)
        taken = 0
      },
      advance(steps) {
        const end = taken + steps
        while (taken < end) {
          const stride = Math.min(longest, end - taken)
          device.queue.writeBuffer(clock, 0, Uint32Array.of(runs, taken, stride))
          compiled.dispatch(bindings, runs)
          taken += stride
        }
        return device.queue.onSubmittedWorkDone()
      },
      async points() {
        const [bytes] = await readBack(device, [{ buffer: points, bytes: 8 * runs }])
        return new Float32Array(bytes!)
      },
      [Symbol.dispose]: () => arena.dispose(),
    }
  },
})

export const kernel = handWritten("Hand-written WGSL", adam, true)
export const constantKernel = handWritten("Hand-written WGSL, constants", adamConstants, false)
