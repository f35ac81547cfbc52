import { afterAll, expect, test } from "vitest"
import { plan } from "../../src/catalog/plan.ts"
import { CALL_COST } from "../../src/core/callCost.ts"
import { ORACLES } from "../../src/core/method.ts"
import type { Point } from "../../src/core/objective.ts"
import { type Ending, endingAt, type TrialsOrder, trialsOf } from "../../src/core/trials.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const wanted = new AbortController().signal
const STARTS: readonly Point[] = [
  [1.5, 1],
  [-1.2, 0.4],
]

/** One method at several rates. */
const contest = (method: string, rates: readonly number[], more: object = {}) =>
  plan(
    parseScenario({
      version: 1,
      objective: { surface: "rosenbrock" },
      budget: 60,
      runs: rates.map((lr) => ({ method, hyper: { lr } })),
      ...more,
    }),
  )[0]!.batch

async function endings(
  engine: Engine,
  { runs, budget: _, ...module }: ReturnType<typeof contest>,
  order: Partial<TrialsOrder>,
): Promise<Ending[]> {
  const full = {
    configurations: runs,
    starts: STARTS,
    seeds: 1,
    calls: 60,
    floor: 0,
    tolerance: 1e-3,
    ...order,
  }
  const found = await engine.trials(module, full, wanted, () => {})
  return Array.from({ length: trialsOf(full) }, (_, trial) => endingAt(found!, trial))
}

/** What a plain simulation of a batch from one start says, step by step. */
async function simulated(engine: Engine, batch: ReturnType<typeof contest>, start: Point) {
  using simulation = await engine.start({
    ...batch,
    runs: batch.runs.map((run) => ({ ...run, start })),
  })
  simulation.advance(batch.budget)
  const { runs } = await simulation.read()
  return runs.map((run) => ({
    ...run,
    price: run.value.map((_, step) =>
      ORACLES.reduce((sum, kind) => sum + CALL_COST[kind] * (run.calls[kind]?.[step] ?? 0), 0),
    ),
  }))
}

const METHODS = [
  { method: "gd", rates: [1e-4, 1e-3, 1e-2] },
  { method: "adam", rates: [0.01, 0.1, 1] },
  { method: "sam", rates: [1e-4, 1e-3] },
  { method: "newton-damped", rates: [0.5, 1] },
  { method: "sophia-h", rates: [0.01, 0.1] },
  { method: "nonlinear-cg", rates: [1] },
]

test.each(METHODS)("trials of $method end as plain runs of the same price do", async (given) => {
  const batch = contest(given.method, given.rates)
  for (const engine of [gpu, cpu]) {
    const found = await endings(engine, batch, {})
    for (const [s, start] of STARTS.entries()) {
      const runs = await simulated(engine, batch, start)
      for (const [i, { value, price, divergedAt }] of runs.entries()) {
        const ending = found[i * STARTS.length + s]!
        const affordable = price.findLastIndex((paid) => paid <= 60)
        if (divergedAt !== null && divergedAt <= affordable) {
          expect(ending.divergedAt).toBe(divergedAt)
          continue
        }
        expect(ending.divergedAt).toBeNull()
        expect(ending.steps).toBe(affordable)
        expect(ending.calls).toBe(price[affordable])
        expect(ending.value).toBe(value[affordable])
        expect(ending.lowest).toBe(Math.min(...value.slice(0, affordable + 1)))
        const arrival = value.findIndex((f, step) => f <= 1e-3 && step <= affordable)
        expect(ending.arrival).toEqual(
          arrival < 0 ? null : { steps: arrival, calls: price[arrival] },
        )
      }
    }
  }
})

test("a budget in calls buys a method that asks for the Hessian fewer steps", async () => {
  const [newton] = await endings(cpu, contest("newton-damped", [1e-3]), { calls: 60 })
  const [gd] = await endings(cpu, contest("gd", [1e-3]), { calls: 60 })
  expect(gd).toMatchObject({ steps: 60, calls: 60 })
  // A gradient and a Hessian: five calls a step.
  expect(newton).toMatchObject({ steps: 12, calls: 60 })
  const [less] = await endings(cpu, contest("newton-damped", [1e-3]), { calls: 59 })
  expect(less).toMatchObject({ steps: 11, calls: 55 })
})

test("both engines tell the same of noisy trials, seed by seed", async () => {
  const batch = contest("gd", [1e-4, 1e-3, 1], { oracle: { kind: "gaussian", sigma: 0.5 } })
  const order = { seeds: 3, calls: 40 }
  const [single, double] = [await endings(gpu, batch, order), await endings(cpu, batch, order)]
  expect(new Set(double.slice(0, 3).map(({ value }) => value)).size).toBe(3)
  for (const [i, { value, steps, divergedAt }] of double.entries()) {
    expect(single[i]).toMatchObject({ steps, divergedAt })
    if (divergedAt === null)
      expect(Math.abs(single[i]!.value - value)).toBeLessThan(1e-3 * (1 + value))
  }
  // The third rate diverges everywhere.
  expect(double.slice(12).every(({ divergedAt }) => divergedAt !== null)).toBe(true)
})

test("trials that are no longer wanted end at once and leave no buffers", async () => {
  const { runs, budget: _, ...module } = contest("adam", [0.01])
  const before = gpu.bytes
  const control = new AbortController()
  const order = {
    configurations: Array.from({ length: 4096 }, () => runs[0]!),
    starts: STARTS,
    seeds: 1,
    calls: 2000,
    floor: 0,
    tolerance: 0,
  }
  const shares: number[] = []
  const found = await gpu.trials(module, order, control.signal, (share) => {
    shares.push(share)
    control.abort()
  })
  expect(found).toBeNull()
  expect(shares).toHaveLength(1)
  expect(gpu.bytes).toBe(before)
})
