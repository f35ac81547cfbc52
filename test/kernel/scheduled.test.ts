import { afterAll, describe, expect, test } from "vitest"
import { plan } from "../../src/catalog/plan.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { RunTrace } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())
const engines = [
  ["float64 on the CPU", new CpuEngine({ precision: "f64" }), 1e-12],
  ["float32 on the GPU", gpu, 1e-6],
] as const

const BUDGET = 400

interface Schedule {
  readonly kind: string
  readonly [key: string]: unknown
}

describe.each(engines)("%s", (_, engine, tolerance) => {
  const trace = async (run: object): Promise<RunTrace> => {
    const scenario = {
      version: 1,
      objective: { formula: "x + y" },
      start: [0, 0],
      runs: [run],
      budget: BUDGET,
    }
    using simulation = await engine.start(plan(parseScenario(scenario))[0]!.batch)
    simulation.advance(BUDGET)
    return (await simulation.read()).runs[0]!
  }
  const rates = async (schedule: Schedule) =>
    (await trace({ method: "gd", hyper: { lr: 0.1 }, schedule })).rate
  const compare = (got: ArrayLike<number>, expected: (t: number) => number) => {
    for (let t = 0; t < BUDGET; t++)
      expect(Math.abs(got[t]! - expected(t)), `t = ${t}`).toBeLessThan(0.1 * tolerance)
  }

  test.each([
    [7, 1],
    [3, 2],
    [5, 3],
    [2, 4],
  ])("warm restarts from %d steps, times %d, restart where a loop does", async (T0, Tmult) => {
    compare(await rates({ kind: "sgdr", T0, Tmult, end: 0.01 }), (t) => {
      let [current, length] = [t, T0]
      while (current >= length) {
        current -= length
        length *= Tmult
      }
      return 0.01 + (0.09 * (1 + Math.cos((Math.PI * current) / length))) / 2
    })
  })

  test("milestones drop at their steps, any number of them", async () => {
    const milestones = [10, 11, 200, 350]
    compare(
      await rates({ kind: "multistep", milestones, gamma: 0.3 }),
      (t) => 0.1 * 0.3 ** milestones.filter((at) => at <= t).length,
    )
  })

  test("a cycle keeps its corners in the fortieth repetition", async () => {
    compare(await rates({ kind: "triangular", base: 0.02, max: 0.1, up: 3, down: 7 }), (t) => {
      const phase = t % 10
      return 0.02 + 0.08 * (phase <= 3 ? phase / 3 : 1 - (phase - 3) / 7)
    })
  })

  test("a drawn schedule goes through its points", async () => {
    const points = [
      [0, 0.2],
      [0.25, 1],
      [0.75, 1],
      [1, 0],
    ]
    const got = await rates({ kind: "drawn", points })
    expect(got[0]! / 0.1).toBeCloseTo(0.2, 6)
    expect(got[200]! / 0.1).toBeCloseTo(1, 6)
    expect(got[BUDGET - 1]!).toBeCloseTo(0, 8)
    // Monotone: it rises, stays and falls, and never leaves the range of its points.
    for (let t = 1; t < BUDGET; t++) {
      if (t < 99) expect(got[t]!).toBeGreaterThanOrEqual(got[t - 1]!)
      if (t > 301) expect(got[t]!).toBeLessThanOrEqual(got[t - 1]!)
      expect(got[t]!).toBeLessThanOrEqual(0.1 * (1 + 1e-6))
    }
  })

  test("momentum follows a schedule of its own", async () => {
    const constant = { method: "momentum", hyper: { lr: 0.01, momentum: 0.8 } }
    const scheduled = { momentum: { kind: "linear_decay" } }
    const { x } = await trace({ ...constant, scheduled })
    let [at, step] = [0, 0]
    for (let t = 0; t < 50; t++) {
      step = t === 0 ? 1 : 0.8 * (1 - t / BUDGET) * step + 1
      at -= 0.01 * step
      expect(Math.abs(x[2 * (t + 1)]! - at)).toBeLessThan(tolerance)
    }
  })
})
