import { afterAll, expect, test } from "vitest"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import type { Settings } from "../../src/maps/tuned/settings.ts"
import { tuneRun } from "../../src/maps/tuned/tuneRun.ts"
import type { Lab } from "../../src/state/lab.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const labOf = (engine: GpuEngine | CpuEngine): Lab => ({
  race: async () => null,
  trials: (...asked) => engine.trials(...asked),
})

const [MU, L] = [1, 50]

const quadratic = parseScenario({
  version: 1,
  // Moved off the origin, where weight decay would help.
  objective: {
    surface: "ellipse",
    parameters: { a: MU, b: L },
    transform: { shift: [1, 0.5] },
  },
  budget: 150,
  runs: [{ method: "gd" }, { method: "momentum" }, { method: "newton-damped" }],
})

const settings: Settings = {
  extent: "rate",
  configurations: 1024,
  calls: 150,
  starts: 1,
  seeds: 1,
  tolerance: 1e-3,
}

async function tuned(
  run: number,
  more: Partial<Settings> = {},
  engine: typeof gpu | CpuEngine = gpu,
) {
  const { signal } = new AbortController()
  const told: number[] = []
  const row = await tuneRun(
    labOf(engine),
    quadratic,
    run,
    { ...settings, ...more },
    signal,
    (share) => told.push(share),
  )
  expect(told.every((share, i) => share <= 1.0001 && share >= (told[i - 1] ?? 0))).toBe(true)
  return row!
}

test("the tuned rate of gradient descent is the best fixed one, 2 / (L + mu)", async () => {
  const best = 2 / (L + MU)
  for (const engine of [gpu, cpu]) {
    const { found, tuned: result } = await tuned(0, {}, engine)
    const { rates } = result.sensitivity
    const cell = rates[1]! / rates[0]!
    expect(Math.abs(Math.log(found[0]!.best / best))).toBeLessThan(Math.log(cell))
    // It ends at twice the rate of divergence or below, and no other number was touched.
    expect(result.good!.to).toBeLessThan(2 / L)
    expect(found.map(({ key }) => key)).toEqual(["lr"])
  }
})

test("at their best heavy ball beats gradient descent on an ill-conditioned bowl", async () => {
  const gd = await tuned(0, { extent: "all" })
  const ball = await tuned(1, { extent: "all" })
  expect(gd.tuned.tried).toBe(1024)
  expect(ball.tuned.tried).toBe(1024)
  // 150 steps of (kappa - 1) / (kappa + 1) against (sqrt(kappa) - 1) / (sqrt(kappa) + 1), squared in f.
  expect(ball.tuned.score.gap).toBeLessThan(gd.tuned.score.gap - 3)
  expect(ball.tuned.score.calls).toBeLessThan(gd.tuned.score.calls / 2)
  const momentum = ball.found.find(({ key }) => key === "momentum")!
  expect(momentum.best).toBeGreaterThan(0.4)
})

test("Newton's method pays five calls a step, and needs one step of rate 1", async () => {
  const { found, tuned: result } = await tuned(2)
  expect(found[0]!.best).toBeCloseTo(1, 1)
  expect(result.score).toMatchObject({ steps: 1, calls: 5 })
})

test("a surface without a minimum says why it cannot be searched", async () => {
  const slope = parseScenario({
    version: 1,
    objective: { formula: "x + y" },
    budget: 10,
    runs: [{ method: "gd" }],
  })
  const { signal } = new AbortController()
  await expect(tuneRun(labOf(gpu), slope, 0, settings, signal, () => {})).rejects.toThrow(
    "Gradient descent: no minimum of this surface is known or found in its box",
  )
})

test("what diverges everywhere is no best, and noise is tuned over its seeds", async () => {
  const noisy = parseScenario({
    ...quadratic,
    oracle: { kind: "gaussian", sigma: 1 },
    runs: [{ method: "gd" }],
  })
  const { signal } = new AbortController()
  const row = await tuneRun(labOf(gpu), noisy, 0, { ...settings, seeds: 16 }, signal, () => {})
  const { found, tuned: result } = row!
  // Noise asks for a smaller rate than the exact gradient does, and keeps the loss up.
  expect(found[0]!.best).toBeLessThan(2 / (L + MU))
  expect(result.score.gap).toBeGreaterThan(-4)
  expect(result.sensitivity.gaps.at(-1)).toBe(Number.POSITIVE_INFINITY)
  expect(result.diverged).toBeGreaterThan(0)
})
