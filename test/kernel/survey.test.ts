import { afterAll, expect, test } from "vitest"
import { planSurvey } from "../../src/catalog/survey.ts"
import { FATE, fateAt, type Outcomes, outcomeAt } from "../../src/core/survey.ts"
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

const SIDE = 64

/** Every start of the box of a surface, with one method. */
async function basins(
  engine: Engine,
  surface: string,
  method: string,
  hyper: object,
): Promise<Outcomes> {
  const scenario = parseScenario({
    version: 1,
    objective: { surface },
    runs: [{ method, hyper }],
    budget: 500,
  })
  const { surfaces } = await import("../../src/catalog/index.ts")
  const [[x0, x1], [y0, y1]] = surfaces[surface]!.domain
  const { module, numbers } = planSurvey(scenario, 0, {
    axes: [
      { part: "start", name: "x", from: x0, to: x1 },
      { part: "start", name: "y", from: y0, to: y1 },
    ],
    columns: SIDE,
    rows: SIDE,
  })
  using survey = await engine.survey(module)
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  return survey.read()
}

const cells = Array.from({ length: SIDE ** 2 }, (_, cell) => cell)

test("a quadratic is one basin", async () => {
  const { words } = await basins(gpu, "ellipse", "gd", { lr: 0.01 })
  expect(new Set(cells.map((cell) => fateAt(words, cell)))).toEqual(new Set([FATE.arrived]))
})

test("the basins of gradient descent on himmelblau are those of float64 but for borders", async () => {
  const [single, double] = await Promise.all(
    [gpu, cpu].map((engine) => basins(engine, "himmelblau", "gd", { lr: 0.01 })),
  )
  const fate = (map: Outcomes, cell: number) => fateAt(map.words, cell)
  const isBorder = (cell: number) =>
    [1, -1, SIDE, -SIDE].some((by) => fate(double!, cell + by) !== fate(double!, cell))
  const differ = cells.filter((cell) => fate(single!, cell) !== fate(double!, cell))
  console.log(
    differ.length,
    differ.filter((c) => !isBorder(c)).length,
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((f) => cells.filter((c) => fate(double!, c) === f).length),
  )
  console.log(outcomeAt(single!, 2000), outcomeAt(double!, 2000))
  expect(differ.filter((cell) => !isBorder(cell))).toEqual([])
})
