import { CpuEngine } from "./cpu/cpuEngine.ts"
import CpuWorker from "./cpu/worker.ts?worker&inline"
import { createWorkerHost } from "./cpu/workerHost.ts"
import { requestGpu } from "./gpu/device.ts"
import { GpuEngine } from "./gpu/gpuEngine.ts"
import { selfTest } from "./selfTest.ts"

/** The engine of this browser. */
export interface EngineChoice {
  readonly engine: GpuEngine | CpuEngine
  /** Why it is not the GPU. */
  readonly reason?: string
}

/** Starts the GPU if it agrees with the processor, which else takes its place. The caller disposes the engine. */
export async function createEngine(): Promise<EngineChoice> {
  const cpu = createProcessor()
  let gpu: GpuEngine | undefined
  try {
    gpu = new GpuEngine(await requestGpu(navigator.gpu))
    const disagreement = await selfTest(gpu, cpu)
    if (disagreement) throw new Error(disagreement)
    cpu[Symbol.dispose]()
    return { engine: gpu }
  } catch (error) {
    gpu?.dispose()
    return { engine: cpu, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Starts the processor in float64, in Workers. The caller disposes the engine. */
export const createProcessor = (): CpuEngine =>
  new CpuEngine({ precision: "f64", host: createHost(), more: createHosts })

const createHost = () => createWorkerHost(new CpuWorker())

/** At most this many Workers share a map. */
const HOSTS = 8

/** The page keeps a core. */
const createHosts = () =>
  Array.from({ length: Math.min(navigator.hardwareConcurrency - 1, HOSTS) }, createHost)
