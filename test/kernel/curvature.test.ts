import { afterAll, describe, expect, test } from "vitest"
import { plan } from "../../src/catalog/plan.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { golden } from "../golden.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())
const engines = [
  ["float64 on the CPU", new CpuEngine({ precision: "f64" }), 1e-8],
  ["float32 on the GPU", gpu, 1e-3],
] as const

interface Row {
  readonly H: readonly [number, number, number]
  readonly lmin: number
  readonly lmax: number
}
const { table } = golden<{ eig2x2: { table: Row[] } }>("spectra").eig2x2

describe.each(engines)("%s", (_, engine, tolerance) => {
  const trace = async (scenario: object, steps: number) => {
    const parsed = parseScenario({ version: 1, budget: steps, ...scenario })
    using simulation = await engine.start(plan(parsed)[0]!.batch)
    simulation.advance(steps)
    return (await simulation.read()).runs[0]!
  }

  test.each(table)("eigenvalues of the Hessian $H along a path", async ({ H, lmin, lmax }) => {
    const [a, b, c] = H
    const objective = { formula: "(a*x^2+c*y^2)/2+b*x*y", parameters: { a, b, c } }
    const { sharpness, flatness } = await trace({ objective, runs: [{ method: "gd" }] }, 1)
    for (const k of [0, 1]) {
      expect(Math.abs(sharpness[k]! - lmax)).toBeLessThan(tolerance)
      expect(Math.abs(flatness[k]! - lmin)).toBeLessThan(tolerance)
    }
  })
})
