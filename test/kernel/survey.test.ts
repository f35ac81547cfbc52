import { afterAll, expect, test } from "vitest"
import { surfaces } from "../../src/catalog/index.ts"
import { planSurvey } from "../../src/catalog/survey.ts"
import {
  COLOURS,
  FATE,
  fateAt,
  type Look,
  type Outcomes,
  outcomeAt,
  type PlannedSurvey,
  SCALE,
  SHADES,
} from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine, Survey } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const SIDE = 64

interface Case {
  readonly surface: string
  readonly method?: string
  readonly hyper?: object
  readonly steps?: number
  readonly columns?: number
  readonly rows?: number
  readonly tolerance?: number
}

/** Every start of the box of a surface. */
function planned(wanted: Case): PlannedSurvey {
  const { surface, method = "gd", hyper = {}, steps = 500, columns = SIDE, rows = SIDE } = wanted
  const runs = [{ method, hyper }]
  const scenario = parseScenario({ version: 1, objective: { surface }, runs, budget: steps })
  const [[x0, x1], [y0, y1]] = surfaces[surface]!.domain
  const axes = [
    { part: "start", name: "x", from: x0, to: x1 },
    { part: "start", name: "y", from: y0, to: y1 },
  ] as const
  const { tolerance } = wanted
  return planSurvey(scenario, 0, { axes, columns, rows, ...(tolerance && { tolerance }) })
}

async function complete(survey: Survey, { numbers }: PlannedSurvey): Promise<Outcomes> {
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  return survey.read()
}

async function compute(engine: Engine, plan: PlannedSurvey): Promise<Outcomes> {
  using survey = await engine.survey(plan.module)
  return await complete(survey, plan)
}

const cells = Array.from({ length: SIDE ** 2 }, (_, cell) => cell)

test("a quadratic is one basin", async () => {
  const { words } = await compute(gpu, planned({ surface: "ellipse", hyper: { lr: 0.01 } }))
  expect(new Set(cells.map((cell) => fateAt(words, cell)))).toEqual(new Set([FATE.arrived]))
})

test("the basins of gradient descent on himmelblau are those of float64 but for borders", async () => {
  const plan = planned({ surface: "himmelblau", hyper: { lr: 0.01 } })
  const [single, double] = await Promise.all([compute(gpu, plan), compute(cpu, plan)])
  const fate = (cell: number) => fateAt(double.words, cell)
  const isBorder = (cell: number) =>
    [1, -1, SIDE, -SIDE].some((by) => fate(cell + by) !== fate(cell))
  const differ = cells.filter((cell) => fateAt(single.words, cell) !== fate(cell))
  expect(differ.filter((cell) => !isBorder(cell))).toEqual([])
  const share = (target: number) =>
    cells.filter((cell) => fate(cell) === FATE.arrived + target).length / cells.length
  // Four basins of about a quarter each.
  for (const target of [0, 1, 2, 3]) expect(Math.abs(share(target) - 0.25)).toBeLessThan(0.02)
})

test("a cell is the end of the run from there, and the step since which it is near its minimum", async () => {
  const plan = planned({ surface: "himmelblau", hyper: { lr: 0.01 } })
  const map = await compute(cpu, plan)
  const [target] = plan.numbers.targets
  const { batch } = plan.module
  for (const cell of [1000, 2000, 3100]) {
    const [column, row] = [cell % SIDE, Math.floor(cell / SIDE)]
    const start = [-5 + (10 * column) / (SIDE - 1), -5 + (10 * row) / (SIDE - 1)] as const
    const runs = [{ ...plan.numbers.run!, start }]
    using simulation = await cpu.start({ ...batch!, budget: 500, runs })
    simulation.advance(500)
    const { x, value } = (await simulation.read()).runs[0]!
    const found = outcomeAt(map, cell)
    expect(found.end[0]).toBeCloseTo(x.at(-2)!, 9)
    expect(found.end[1]).toBeCloseTo(x.at(-1)!, 9)
    expect(found.value).toBeCloseTo(value.at(-1)!, 9)
    const [cx, cy] = plan.numbers.targets[found.fate - FATE.arrived]!.at
    const distance = (k: number) => Math.hypot(x[2 * k]! - cx, x[2 * k + 1]! - cy)
    expect(distance(found.steps)).toBeLessThan(target!.radius)
    expect(distance(found.steps - 1)).toBeGreaterThanOrEqual(target!.radius)
  }
})

test("a level is reached at the first step whose loss is low enough", async () => {
  const plan = planned({ surface: "sphere", hyper: { lr: 0.1 }, steps: 200, tolerance: 1e-6 })
  const map = await compute(gpu, plan)
  const [[x0], [y0]] = surfaces.sphere!.domain
  // f = |x|^2 / 2 shrinks by .9^2 a step.
  const steps = Math.ceil(Math.log(1e-6 / (0.5 * (x0 ** 2 + y0 ** 2))) / Math.log(0.81))
  expect(outcomeAt(map, 0)).toMatchObject({ fate: FATE.arrived, steps })
})

test("a run that leaves the plane is told with the step, and one that creeps as under way", async () => {
  const diverging = await compute(gpu, planned({ surface: "sphere", hyper: { lr: 3 }, steps: 100 }))
  const { fate, steps } = outcomeAt(diverging, 0)
  // |x| doubles every step, from 3 sqrt(2) past 1e6.
  expect({ fate, steps }).toEqual({
    fate: FATE.diverged,
    steps: Math.ceil(Math.log2(1e6 / (3 * Math.SQRT2))),
  })
  const creeping = await compute(
    gpu,
    planned({ surface: "sphere", hyper: { lr: 0.01 }, steps: 50 }),
  )
  expect(outcomeAt(creeping, 0).fate).toBe(FATE.moving)
})

test("every cell is computed once, coarse ones first, whatever the size", async () => {
  for (const [columns, rows] of [
    [1, 1],
    [100, 1],
    [13, 29],
    [64, 7],
  ] as const) {
    const plan = planned({ surface: "sphere", steps: 5, columns, rows })
    const map = await compute(gpu, plan)
    const unknown = Array.from({ length: columns * rows }, (_, i) => fateAt(map.words, i)).filter(
      (fate) => fate === FATE.unknown,
    )
    expect(unknown).toEqual([])
  }
})

/** Every colour is its own number, so that a pixel says which one it was given. */
const look: Look = {
  kind: "ends",
  low: 0,
  high: Math.log(501),
  floor: 0,
  colours: Uint32Array.from({ length: COLOURS }, (_, i) => i),
}

test.each(["gpu", "cpu"])(
  "the %s colours fates by how soon, and fills what is not computed",
  async (kind) => {
    const engine = kind === "gpu" ? gpu : cpu
    const plan = planned({ surface: "himmelblau", hyper: { lr: 0.01 } })
    using survey = await engine.survey(plan.module)
    survey.restart(plan.numbers)
    while (!survey.isWhole) await survey.advance()
    const early = await survey.paint(look)
    expect(words(await early.read()).filter((_, i) => i % early.pitch < SIDE)).not.toContain(0)
    const map = await complete(survey, plan)
    const picture = await survey.paint(look)
    const pixels = words(await picture.read())
    for (const cell of [0, 777, 2000, 4095]) {
      const { fate, steps } = outcomeAt(map, cell)
      const pixel = pixels[Math.floor(cell / SIDE) * picture.pitch + (cell % SIDE)]!
      const shade = Math.floor(Math.min(Math.log(steps + 1) / Math.log(501), 1) * (SHADES - 1))
      expect(Math.floor(pixel / SHADES)).toBe(fate)
      expect(Math.abs((pixel % SHADES) - shade)).toBeLessThanOrEqual(1)
    }
  },
)

test("a scale goes from its low end to its high one, and a map does not differ from itself", async () => {
  const plan = planned({ surface: "sphere", hyper: { lr: 0.01 }, steps: 10 })
  using survey = await gpu.survey(plan.module)
  using other = await gpu.survey(plan.module)
  const map = await complete(survey, plan)
  await complete(other, plan)
  const [low, high] = [1e-4, 9]
  const scale: Look = { ...look, kind: "logValue", low: Math.log(low), high: Math.log(high) }
  const picture = await survey.paint(scale)
  const pixels = words(await picture.read())
  for (const cell of [0, 500, 2080]) {
    const part = Math.log(outcomeAt(map, cell).value / low) / Math.log(high / low)
    const pixel = pixels[Math.floor(cell / SIDE) * picture.pitch + (cell % SIDE)]!
    const expected = 16 * SHADES + Math.min(Math.max(part, 0), 1) * (SCALE - 1)
    expect(Math.abs(pixel - expected)).toBeLessThanOrEqual(1)
  }
  const same = await survey.paint({ ...look, kind: "difference" }, other)
  const shades = words(await same.read()).filter((_, i) => i % same.pitch < SIDE)
  expect(new Set(shades.map((pixel) => pixel % SHADES))).toEqual(new Set([SHADES - 1]))
})

const words = (bytes: Uint8ClampedArray<ArrayBuffer>) => [...new Uint32Array(bytes.buffer)]

test("after 50 changes of maps the engine holds as many bytes as before", async () => {
  const before = gpu.bytes
  for (let change = 0; change < 50; change++) {
    const plan = planned({
      surface: change % 2 ? "sphere" : "himmelblau",
      steps: 5,
      columns: 8 + change,
      rows: 8 + (change % 5),
    })
    using survey = await gpu.survey(plan.module)
    survey.restart(plan.numbers)
    await survey.advance()
    survey.restart({ ...plan.numbers, columns: 40, rows: 3 })
    await survey.advance()
    await survey.paint(look)
    expect(gpu.bytes).toBeGreaterThan(before)
  }
  expect(gpu.bytes).toBe(before)
})
