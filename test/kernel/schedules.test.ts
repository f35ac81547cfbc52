import { describe, expect, test } from "vitest"
import { scheduleAliases, schedules } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { golden } from "../golden.ts"
import { createDevice } from "../gpu.ts"

interface Table {
  readonly params: Readonly<Record<string, number | string>>
  readonly t: readonly number[]
  readonly lr: readonly number[]
}

const ours = { ...schedules, ...scheduleAliases }
const tables = Object.entries(golden<Record<string, Table>>("schedules")).filter(
  ([kind]) => kind in ours,
)
const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })

/** Largest difference between a table and the rates of a run whose step does nothing but be taken. */
async function worst(engine: Engine, kind: string, { params, t, lr }: Table): Promise<number> {
  const { lr: peak, ...keys } = params
  const scenario = {
    version: 1,
    objective: { formula: "x + y" },
    schedule: { kind, ...keys },
    runs: [{ method: "gd", hyper: peak === undefined ? {} : { lr: peak } }],
    budget: 101,
  }
  using simulation = await engine.start(plan(parseScenario(scenario))[0]!.batch)
  simulation.advance(101)
  const { rate } = (await simulation.read()).runs[0]!
  return Math.max(...t.map((step, i) => Math.abs(rate[step]! - lr[i]!)))
}

test("every schedule of the catalogue has a table", () => {
  const kinds = tables.map(([kind]) => scheduleAliases[kind]?.kind ?? kind)
  expect(new Set(kinds)).toEqual(new Set(Object.keys(schedules)))
})

describe.each(tables)("%s", (kind, table) => {
  test("float64 on the CPU", async () => {
    expect(await worst(cpu, kind, table)).toBeLessThan(1e-12)
  })

  test("float32 on the GPU", async () => {
    expect(await worst(gpu, kind, table)).toBeLessThan(1e-6 * Math.max(...table.lr))
  })
})
