import { afterAll, describe, expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import { plan, resolveObjective } from "../../src/catalog/plan.ts"
import { sharpnessLimits } from "../../src/catalog/sharpnessLimit.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())
const cpu = new CpuEngine({ precision: "f64" })

const scaled = Object.entries(methods).flatMap(([id, { sharpnessLimit }]) =>
  sharpnessLimit?.scaled ? [id] : [],
)

describe.each([
  ["float64 on the CPU", cpu],
  ["float32 on the GPU", gpu],
] as const)("%s", (_, engine) => {
  const race = async (scenario: object): Promise<RunTrace> => {
    const [planned] = plan(parseScenario({ version: 1, ...scenario }))
    using simulation = await engine.start(planned!.batch)
    simulation.advance(planned!.batch.budget)
    return (await simulation.read()).runs[0]!
  }

  test.each(["gd", "momentum", "nesterov"])(
    "%s shrinks just below its limit and grows just above",
    async (method) => {
      const run = { method, hyper: { lr: 0.1 } }
      const objective = resolveObjective({ surface: "sphere" })
      const limit = sharpnessLimits({ run, objective, rate: [0.1], budget: 1 })![0]!
      const ends = [0.98, 1.02].map(async (share) => {
        const trace = await race({
          objective: { formula: "h*(x^2+y^2)/2", parameters: { h: share * limit } },
          start: [1, 0.5],
          budget: 1000,
          runs: [run],
        })
        expect(trace.sharpness[0]! / limit).toBeCloseTo(share, 5)
        return trace.divergedAt === null ? trace.value.at(-1)! / trace.value[0]! : Infinity
      })
      const [below, above] = await Promise.all(ends)
      expect(below!).toBeLessThan(1e-3)
      expect(above!).toBeGreaterThan(1e3)
    },
  )

  test.each(scaled)("%s moves by the rate times P^-1 g in its first step", async (method) => {
    // One step from rest: the corrected momentum is the gradient, and the Hessian is diagonal.
    const [a, c] = [3, 0.5]
    const lr = 0.1
    const hyper = { lr, ...FIRST[method] }
    const trace = await race({
      objective: { formula: "(a*x^2+c*y^2)/2", parameters: { a, c } },
      start: [1, 1],
      budget: 1,
      runs: [{ method, hyper }],
    })
    const factor = SHARE[method] ?? 1
    const divisors = [a, c].map((g, i) => (factor * lr * g) / (1 - trace.x[2 + i]!))
    const expected = Math.max(a / divisors[0]!, c / divisors[1]!)
    expect(trace.scaledSharpness[1]! / expected).toBeCloseTo(1, 3)
  })
})

/** Options without which a first step is not simply the gradient divided. */
const FIRST: Readonly<Record<string, object>> = {
  adamw: { weightDecay: 0 },
  adahessian: { hess: "exact" },
  // Far from where ratios are cut off.
  "sophia-h": { gamma: 100, beta2: 0 },
}
/** NAdam's momenta of the first two steps. */
const [MU_1, MU_2] = [1, 2].map((t) => 0.9 * (1 - 0.5 * 0.96 ** (0.004 * t))) as [number, number]

/** What the first step takes of the gradient besides P. */
const SHARE: Readonly<Record<string, number>> = {
  // The gradient itself, and a share of the average that looks ahead.
  nadam: 1 + (0.1 * MU_2) / (MU_2 * (1 - MU_1) + 1 - MU_2),
  // An average that is not corrected for its start.
  "sophia-h": 0.1,
}
