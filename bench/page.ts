// The page that measures. scripts/bench.mjs opens it and calls window.bench.
import { requestGpu } from "../src/engine/gpu/device.ts"
import type { Contestant } from "./contestants/contestant.ts"
import { cpuEngine, gpuEngine } from "./contestants/engine.ts"
import { javascript } from "./contestants/javascript.ts"
import { jax } from "./contestants/jax.ts"
import { constantKernel, kernel } from "./contestants/kernel.ts"
import { tensorflow } from "./contestants/tensorflow.ts"
import { measureMaps } from "./maps/measure.ts"
import { measureTuned } from "./maps/tuned.ts"
import { measure, type Row } from "./measure.ts"
import { measureFootprints, measureStartup } from "./startup.ts"

declare global {
  interface Window {
    bench: typeof bench
    /** Prints on the terminal. */
    report(line: string): void
  }
}

/** Contestants that are measured side by side. */
interface Group {
  readonly contestants: readonly Contestant[]
  readonly sizes: readonly number[]
  /** Most steps from a start: runs that have arrived teach nothing. */
  readonly budget: (runs: number) => number
}

const STEPS = 10_000

/** Iterates that a processor's memory has to keep. */
const ITERATES = 2 ** 21

const groups: readonly Group[] = [
  {
    contestants: [gpuEngine, kernel, constantKernel, tensorflow, jax],
    sizes: [1, 1024, 65_536, 1_048_576],
    budget: () => STEPS,
  },
  {
    contestants: [cpuEngine("f32"), javascript("f32"), cpuEngine("f64"), javascript("f64")],
    sizes: [1, 1024, 65_536],
    budget: (runs) => Math.min(STEPS, ITERATES / runs),
  },
]

async function bench() {
  const gpu = await requestGpu(navigator.gpu)
  window.report(`on ${gpu.adapter}`)
  const startup = await measureStartup(gpu)
  const footprints = await measureFootprints()
  const rows: Row[] = []
  for (const { contestants, sizes, budget } of groups)
    for (const runs of sizes) {
      window.report(`measuring ${runs} runs of ${contestants.map(({ name }) => name).join(", ")}`)
      rows.push(...(await measure(contestants, { gpu, runs, budget: budget(runs) })))
    }
  window.report("measuring maps")
  const maps = await measureMaps(gpu)
  window.report("measuring a search")
  const tuned = await measureTuned(gpu)
  return { adapter: gpu.adapter, rows, startup, footprints, maps, tuned }
}

window.bench = bench
