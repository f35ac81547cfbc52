import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Precision } from "../../src/engine/cpu/runtime/memory.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { readBack } from "../../src/engine/gpu/readback.ts"
import { batchOf } from "../problem.ts"
import type { Contestant } from "./contestant.ts"

/** The engine on the GPU. It keeps the last iterate only, as the hand-written kernel does. */
export const gpuEngine: Contestant = {
  name: "Ravine, WebGPU",
  async prepare({ gpu, runs, budget }) {
    const { device } = gpu
    const batch = batchOf(runs, budget)
    const simulation = await new GpuEngine(gpu).start(batch, { trail: false })
    return {
      restart: () => simulation.restart(batch.runs),
      advance(steps) {
        simulation.advance(steps)
        return device.queue.onSubmittedWorkDone()
      },
      async points() {
        const [bytes] = await readBack(device, [{ buffer: simulation.path, bytes: 8 * runs }])
        return new Float32Array(bytes!)
      },
      [Symbol.dispose]: () => simulation.dispose(),
    }
  },
}

/** The engine on the processor, on this thread. It keeps every iterate. */
export const cpuEngine = (precision: Precision): Contestant => ({
  name: `Ravine, CPU ${precision}`,
  async prepare({ runs, budget }) {
    const batch = batchOf(runs, budget)
    const simulation = await new CpuEngine({ precision }).start(batch)
    return {
      restart: () => simulation.restart(batch.runs),
      advance: (steps) => simulation.advance(steps),
      async points() {
        const trace = await simulation.read()
        const last = trace.runs.flatMap(({ x }) => [...x.slice(-2)])
        return Float64Array.from(last)
      },
      [Symbol.dispose]: () => simulation[Symbol.dispose](),
    }
  },
})
