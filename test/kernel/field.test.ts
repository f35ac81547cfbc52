import { afterAll, expect, test } from "vitest"
import { surfaces } from "../../src/catalog/index.ts"
import { formulaModule, resolveObjective } from "../../src/catalog/plan.ts"
import { objectiveNames } from "../../src/core/objective.ts"
import type { Grid } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { evaluator } from "../../src/formula/evaluate.ts"
import { parse } from "../../src/formula/formula.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())

const SIDE = 17
const ULP = 2 ** -23
/** exp(100) overflows single precision: the catalogue's lesson says so and offers crossintray_f32. */
const OVERFLOWS = "crossintray"

interface Sample {
  readonly at: string
  readonly found: number
  readonly exact: number
  /** The change of f when the point moves by the rounding of its coordinates. */
  readonly change: number
}

/** Samples a surface on the GPU and computes the same points in float64. */
async function samplesOf(surface: string, step: number): Promise<Sample[]> {
  const objective = resolveObjective({ surface })
  const { domain, parameters } = objective
  const grid: Grid = { domain, columns: SIDE, rows: SIDE, step }
  using field = await gpu.sample(formulaModule(objective), Object.values(parameters), grid)
  const f = evaluator(parse(objective.formula, objectiveNames(Object.keys(parameters))))
  // The GPU holds the parameters in single precision.
  const rounded = Object.entries(parameters).map(([name, value]) => [name, Math.fround(value)])
  const values = { ...Object.fromEntries(rounded), t: step + 1 }
  const value = (x: number, y: number) => f.value([x, y], values)
  const [[x0, x1], [y0, y1]] = domain
  const rx = ULP * Math.max(Math.abs(x0), Math.abs(x1))
  const ry = ULP * Math.max(Math.abs(y0), Math.abs(y1))
  return Array.from(await field.read(), (found, i) => {
    const x = x0 + ((i % SIDE) / (SIDE - 1)) * (x1 - x0)
    const y = y0 + (Math.floor(i / SIDE) / (SIDE - 1)) * (y1 - y0)
    const exact = value(x, y)
    const near = [-2, -1, 1, 2].flatMap((k) => [value(x + k * rx, y), value(x, y + k * ry)])
    const change = Math.max(...near.map((other) => Math.abs(other - exact)))
    return { at: `(${x}, ${y})`, found, exact, change }
  })
}

test.each(Object.keys(surfaces).filter((id) => id !== OVERFLOWS))(
  "%s is sampled as float64 computes it",
  async (surface) => {
    for (const step of surfaces[surface]!.group === "moving losses" ? [0, 1, 30] : [0]) {
      const samples = await samplesOf(surface, step)
      const top = Math.max(...samples.map(({ exact }) => Math.abs(exact)))
      for (const { at, found, exact, change } of samples)
        expect(Math.abs(found - exact), `at ${at}`).toBeLessThanOrEqual(2e-6 * top + 2 * change)
    }
  },
)

test("the textbook form of cross-in-tray overflows, and its other form has the same values", async () => {
  const textbook = await samplesOf(OVERFLOWS, 0)
  const safe = await samplesOf("crossintray_f32", 0)
  const finite = textbook.filter(({ found }) => Number.isFinite(found))
  expect(finite.length).toBeLessThan(0.2 * textbook.length)
  // Only on the axes, where the logarithm of 0 is kept finite, they differ.
  for (const [i, { exact }] of textbook.entries())
    if (exact < -0.5) expect(safe[i]!.found).toBeCloseTo(exact, 3)
})
