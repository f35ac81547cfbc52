import { afterAll, expect, test } from "vitest"
import { planBasins } from "../../src/catalog/survey.ts"
import { countDifferences } from "../../src/core/basins.ts"
import type { Domain } from "../../src/core/objective.ts"
import { COLOURS, FATE, fateAt, type Look, SHADES } from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const engines = {
  gpu: new GpuEngine({ device: await createDevice(), adapter: "test" }),
  cpu: new CpuEngine({ precision: "f64" }),
}
afterAll(() => {
  engines.gpu.dispose()
  engines.cpu[Symbol.dispose]()
})

const COLUMNS = 48
const ROWS = 40
/** Wider than himmelblau's own box, so that some starts diverge. */
const BOX: Domain = [
  [-7, 7],
  [-7, 7],
]
const scenario = parseScenario({
  version: 1,
  objective: { surface: "himmelblau" },
  runs: [
    { method: "gd", hyper: { lr: 0.01 } },
    { method: "momentum", hyper: { lr: 0.01 } },
  ],
  budget: 200,
})

/** Every colour is its own number, so that a pixel says which one it was given. */
const look: Look = {
  kind: "difference",
  low: 0,
  high: 1,
  floor: 0,
  colours: Uint32Array.from({ length: COLOURS }, (_, i) => i),
}

test.each(["gpu", "cpu"] as const)(
  "on the %s a difference has the colours of the second map where it is another one",
  async (kind) => {
    const engine = engines[kind]
    const [first, second] = [0, 1].map((run) => planBasins(scenario, run, BOX, COLUMNS, ROWS))
    using one = await engine.survey(first!.module)
    using two = await engine.survey(second!.module)
    one.restart(first!.numbers)
    two.restart(second!.numbers)
    for (const survey of [one, two]) while (survey.share < 1) await survey.advance()
    const [map, other] = await Promise.all([one.read(), two.read()])
    const picture = await one.paint(look, two)
    const pixels = new Uint32Array((await picture.read()).buffer)
    let differ = 0
    const strokes = new Set<number>()
    for (let cell = 0; cell < COLUMNS * ROWS; cell++) {
      const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS]
      const pixel = pixels[row * picture.pitch + column]!
      const [here, there] = [fateAt(map.words, cell), fateAt(other.words, cell)]
      expect(Math.floor(pixel / SHADES)).toBe(there)
      const shade = pixel % SHADES
      if (here === there) expect(shade).toBe(SHADES - 1)
      else if (there === FATE.diverged) strokes.add(shade)
      else expect(shade).toBe(0)
      if (here !== there) differ++
    }
    // Divergence is hatched.
    expect(strokes).toEqual(new Set([0, SHADES - 2]))
    const counted = countDifferences(map, other)
    expect(counted.cells).toBe(COLUMNS * ROWS)
    expect(counted.fates.reduce((sum, count) => sum + count, 0)).toBe(differ)
    expect(differ).toBeGreaterThan(0.1 * COLUMNS * ROWS)
  },
)
