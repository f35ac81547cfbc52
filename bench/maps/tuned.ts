import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import type { Gpu } from "../../src/engine/gpu/device.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { tuneRun } from "../../src/maps/tuned/tuneRun.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"

/** The search of the learning rates of METHODS, on the GPU and in one thread of the processor. */
export interface TunedResults {
  readonly methods: number
  readonly configurations: number
  /** Oracle calls of a trial; of these methods each is a step. */
  readonly calls: number
  /** With linked kernels. */
  readonly seconds: { readonly gpu: number; readonly cpu: number }
}

const METHODS = ["gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "lion"]
const SETTINGS = {
  extent: "rate",
  configurations: 1024,
  calls: 1000,
  starts: 1,
  seeds: 1,
  tolerance: 1e-6,
} as const

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: SETTINGS.calls,
  runs: METHODS.map((method) => ({ method })),
})

/** Measures the search. */
export async function measureTuned(gpu: Gpu): Promise<TunedResults> {
  const { configurations, calls } = SETTINGS
  using processor = new CpuEngine({ precision: "f32" })
  const seconds = { gpu: await timed(new GpuEngine(gpu)), cpu: await timed(processor) }
  return { methods: METHODS.length, configurations, calls, seconds }
}

/** Returns the time of the second search: the first one links and compiles. */
async function timed(engine: Engine): Promise<number> {
  const { signal } = new AbortController()
  const lab = { trials: engine.trials.bind(engine) }
  const search = async () => {
    for (const run of METHODS.keys()) await tuneRun(lab, scenario, run, SETTINGS, signal, () => {})
  }
  await search()
  const start = performance.now()
  await search()
  return (performance.now() - start) / 1000
}
