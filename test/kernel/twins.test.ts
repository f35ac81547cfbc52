import { afterAll, expect, test } from "vitest"
import { distances, separationOf, twinOf } from "../../src/analysis/separation.ts"
import { plan } from "../../src/catalog/plan.ts"
import { FATE, type Outcomes, outcomeAt } from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { apartOf, planTwins } from "../../src/maps/twins/twins.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const SIDE = 16

const scenarioOf = (surface: string, method: string, hyper: object, budget: number) =>
  parseScenario({ version: 1, objective: { surface }, runs: [{ method, hyper }], budget })

async function twins(engine: Engine, scenario: ReturnType<typeof scenarioOf>): Promise<Outcomes> {
  const box = [
    [-4, 4],
    [-4, 4],
  ] as const
  const { module, numbers } = planTwins(scenario, 0, box, { columns: SIDE, rows: SIDE })
  using survey = await engine.survey(module)
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  return survey.read()
}

test("on a round bowl twins of gradient descent meet by the factor of a step, from every start", async () => {
  // f has the curvature 1, so that a step leaves 1 - lr of every distance.
  const found = await twins(gpu, scenarioOf("sphere", "gd", { lr: 0.01 }, 100))
  for (let cell = 0; cell < SIDE ** 2; cell++) {
    const { value, fate, steps } = outcomeAt(found, cell)
    expect(fate).toBe(FATE.arrived)
    expect(steps).toBe(100)
    expect(value).toBeCloseTo(Math.log(0.99), 4)
  }
})

test("a cell is what two runs in float64 say", async () => {
  const scenario = scenarioOf("himmelblau", "momentum", { lr: 0.006 }, 60)
  const found = await twins(cpu, scenario)
  const { batch } = plan(scenario)[0]!
  const [run] = batch.runs
  const apart = apartOf(scenario, 0)
  for (const [column, row] of [
    [3, 5],
    [8, 8],
    [12, 1],
  ] as const) {
    const start = [-4 + (8 * column) / (SIDE - 1), -4 + (8 * row) / (SIDE - 1)] as const
    const runs = [start, twinOf(start, apart)].map((at) => ({ ...run!, start: at }))
    using simulation = await cpu.start({ ...batch, runs })
    simulation.advance(60)
    const [a, b] = (await simulation.read()).runs
    const { exponent, steps } = separationOf(distances(a!.x, b!.x))
    const cell = outcomeAt(found, row * SIDE + column)
    expect(cell.value).toBeCloseTo(exponent, 9)
    expect(cell.steps).toBe(steps)
  }
})

test("float32 says the same where twins stay together, and twins part on the borders of basins", async () => {
  const scenario = scenarioOf("himmelblau", "gd", { lr: 0.01 }, 30)
  const [single, double] = await Promise.all([gpu, cpu].map((engine) => twins(engine, scenario)))
  const errors = Array.from({ length: SIDE ** 2 }, (_, cell) => {
    const [a, b] = [outcomeAt(single!, cell), outcomeAt(double!, cell)]
    return a.steps === b.steps ? Math.abs(a.value - b.value) * b.steps : Number.POSITIVE_INFINITY
  }).sort((a, b) => a - b)
  // Rounding of 2e-7 in x and y is 1e-4 of the distance at the start, and a hundred times that when they have met.
  expect(errors[Math.floor(0.9 * errors.length)]).toBeLessThan(0.05)
  const exponents = Array.from({ length: SIDE ** 2 }, (_, cell) => outcomeAt(double!, cell).value)
  expect(exponents.some((exponent) => exponent > 0.01)).toBe(true)
  expect(exponents.filter((exponent) => exponent < 0).length).toBeGreaterThan(0.8 * SIDE ** 2)
})
