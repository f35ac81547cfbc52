import { compileBatch } from "../src/engine/cpu/compileBatch.ts"
import { type Gpu, requestGpu } from "../src/engine/gpu/device.ts"
import { GpuEngine } from "../src/engine/gpu/gpuEngine.ts"
import { Kernel } from "../src/engine/gpu/kernel.ts"
import { linkBatch } from "../src/engine/link/linkBatch.ts"
import { batchOf } from "./problem.ts"

/** What a person waits for, or what it occupies. */
export interface Startup {
  readonly what: string
  readonly unit: "ms" | "MiB"
  /** The first time on this page, and later. */
  readonly cold: number
  readonly warm: number
}

const REPEATS = 5

/** Four runs of 300 steps: what a lecture compares. */
const lecture = batchOf(4, 300)

/** Measures the way from a batch to its picture. Call it before anything else has warmed the page. */
export async function measureStartup(gpu: Gpu): Promise<Startup[]> {
  const link = await timed(() => linkBatch(lecture))
  const linked = await linkBatch(lecture)
  const compile = await timed(() =>
    Promise.all([linked.advance, linked.measure].map((code) => Kernel.create(gpu.device, code))),
  )
  const compileCpu = await timed(async () => compileBatch(linked, "f32"))
  const engine = new GpuEngine(gpu)
  const result = await timed(async () => {
    using simulation = await engine.start(lecture)
    simulation.advance(lecture.budget)
    await simulation.read()
  })
  return [
    { what: "link", unit: "ms", ...link },
    { what: "compile to pipelines", unit: "ms", ...compile },
    { what: "compile to JavaScript", unit: "ms", ...compileCpu },
    { what: "start of 4 runs to their 300 steps", unit: "ms", ...result },
  ]
}

/** Returns the first time and the median of the later ones, in ms. */
async function timed(work: () => Promise<unknown>): Promise<{ cold: number; warm: number }> {
  const times: number[] = []
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const [cold, ...later] = times
  return { cold: cold!, warm: later.sort((a, b) => a - b)[REPEATS >> 1]! }
}

/** What the engine's buffers occupy on the GPU. */
export interface Footprint {
  readonly runs: number
  readonly steps: number
  readonly trail: boolean
  readonly bytes: number
}

/** Counts the buffers of batches. */
export async function measureFootprints(): Promise<Footprint[]> {
  const cases = [
    { runs: 4, steps: 300, trail: true },
    { runs: 1_048_576, steps: 300, trail: false },
  ]
  const footprints: Footprint[] = []
  for (const { runs, steps, trail } of cases) {
    const gpu = await requestGpu(navigator.gpu)
    const count = countBuffers(gpu.device)
    using engine = new GpuEngine(gpu)
    using _simulation = await engine.start(batchOf(runs, steps), { trail })
    footprints.push({ runs, steps, trail, bytes: count() })
  }
  return footprints
}

/** Watches a device; the result returns the bytes of the buffers made since. */
function countBuffers(device: GPUDevice): () => number {
  const create = device.createBuffer.bind(device)
  let bytes = 0
  device.createBuffer = (descriptor) => {
    bytes += descriptor.size
    return create(descriptor)
  }
  return () => bytes
}
