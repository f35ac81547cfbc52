import { afterAll, expect, test } from "vitest"
import { eigen } from "../../src/analysis/eigen.ts"
import { formulaModule, resolveObjective } from "../../src/catalog/plan.ts"
import { objectiveNames } from "../../src/core/objective.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { evaluator } from "../../src/formula/evaluate.ts"
import { parse } from "../../src/formula/formula.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())
const engines = [gpu, new CpuEngine({ precision: "f64" })]
const [COLUMNS, ROWS] = [9, 7]

test.each(["rosenbrock", "himmelblau", "saddle_bounded", "ackley", "benignosc"])(
  "the curvature of %s is sampled as float64 computes it",
  async (surface) => {
    const objective = resolveObjective({ surface })
    const { domain, parameters } = objective
    const f = evaluator(parse(objective.formula, objectiveNames(Object.keys(parameters))))
    const [[x0, x1], [y0, y1]] = domain
    const exact = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
      const x = x0 + ((i % COLUMNS) / (COLUMNS - 1)) * (x1 - x0)
      const y = y0 + (Math.floor(i / COLUMNS) / (ROWS - 1)) * (y1 - y0)
      const [[a, b], [, c]] = f.hessian([x, y], parameters) as [[number, number], [number, number]]
      const { largest, smallest } = eigen([a, b, c])
      return [largest, smallest]
    }).flat()
    const top = Math.max(...exact.map(Math.abs))
    const grid = { domain, columns: COLUMNS, rows: ROWS }
    for (const engine of engines) {
      using field = await engine.sample(
        formulaModule(objective),
        Object.values(parameters),
        grid,
        "curvature",
      )
      const found = await field.read()
      expect(found).toHaveLength(exact.length)
      for (const [i, value] of found.entries())
        expect(Math.abs(value - exact[i]!), `${engine.kind} ${i}`).toBeLessThan(1e-5 * top)
    }
  },
)
