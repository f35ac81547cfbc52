import { plan } from "../../src/catalog/plan.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"

const engine = new CpuEngine({ precision: "f64" })

/** Computes a scenario in float64; the traces are in the order of its runs. */
export async function race(scenario: object): Promise<RunTrace[]> {
  const traces: RunTrace[] = []
  for (const { batch, indices } of plan(parseScenario({ version: 1, ...scenario }))) {
    using simulation = await engine.start(batch)
    simulation.advance(batch.budget)
    const { runs } = await simulation.read()
    runs.forEach((trace, i) => {
      traces[indices[i]!] = trace
    })
  }
  return traces
}

/** The first step at which f is below a level, or -1. */
export const stepsBelow = (trace: RunTrace, level: number) =>
  trace.value.findIndex((f) => f < level)

/** Iterate k. */
export const pointAt = (trace: RunTrace, k: number): readonly [number, number] => [
  trace.x[2 * k]!,
  trace.x[2 * k + 1]!,
]
