import { expect, test } from "vitest"
import { plan } from "../../src/catalog/plan.ts"
import type { Point } from "../../src/core/objective.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { pointAt, race } from "./race.ts"

test("gradient descent leaves a saddle in log(1/y0) / log(1 + 2 lr) steps", async () => {
  const starts = [0.1, 1e-3, 1e-6]
  const traces = await race({
    objective: { surface: "saddle" },
    budget: 100,
    runs: starts.map((y0) => ({ method: "gd", hyper: { lr: 0.1 }, start: [1.5, y0] })),
  })
  const escapes = traces.map(
    (trace) => trace.x.findIndex((y, i) => i % 2 === 1 && Math.abs(y) >= 1) >> 1,
  )
  expect(escapes).toEqual([13, 38, 76])
  // Then it stays at the border.
  for (const trace of traces) {
    expect(trace.divergedAt).toBeNull()
    expect(pointAt(trace, 100)[1]).toBe(2)
  }
})

test("one step at the cliff throws gradient descent out of the picture, unless it is clipped", async () => {
  const [plain, clipped] = await race({
    objective: { surface: "cliff" },
    start: [1, 1],
    budget: 1,
    runs: [0, 1].map((clip) => ({
      method: "gd",
      hyper: { lr: 0.1 },
      oracle: { kind: "exact", clip },
    })),
  })
  expect(pointAt(plain!, 1)[0]).toBeCloseTo(-9.04, 2)
  expect(pointAt(clipped!, 1)[0]).toBeCloseTo(0.9, 2)
})

test("Eggholder's minimum is a fixed point of projected descent, and without its box runs go on", async () => {
  const run = { method: "gd", hyper: { lr: 0.1 } }
  const [kept, freed] = await race({
    objective: { surface: "eggholder" },
    start: [500, 400],
    budget: 2000,
    runs: [run, { ...run, objective: { surface: "eggholder", constrained: false } }],
  })
  expect(pointAt(kept!, 2000)[0]).toBe(512)
  expect(pointAt(kept!, 2000)[1]).toBeCloseTo(404.2318, 4)
  expect(kept!.value.at(-1)).toBeCloseTo(-959.6406627, 6)
  // f still falls across the border.
  expect(kept!.gradientNorm.at(-1)).toBeGreaterThan(3)
  expect(pointAt(freed!, 2000)[0]).toBeGreaterThan(520)
  expect(freed!.value.at(-1)).toBeLessThan(-970)
})

/** Where SAM ends from 41 x 41 starts around the sharp well. */
async function endsOfSam(rho: number, steps: number): Promise<Point[]> {
  const hyper = { lr: 0.1, rho }
  const scenario = { objective: { surface: "sharpflat" }, runs: [{ method: "sam", hyper }] }
  const [planned] = plan(parseScenario({ version: 1, budget: steps, ...scenario }))
  const { batch } = planned!
  const runs = Array.from({ length: 41 * 41 }, (_, i) => {
    const start: Point = [-3 + (3.5 * (i % 41)) / 40, -2 + (4 * Math.floor(i / 41)) / 40]
    return { ...batch.runs[0]!, start }
  })
  using simulation = await new CpuEngine({ precision: "f64" }).start({ ...batch, runs })
  simulation.advance(steps)
  return (await simulation.read()).runs.map((trace) => pointAt(trace, steps))
}

test("the wider SAM looks, the fewer starts end in the sharp well", async () => {
  const shares: number[] = []
  const between: number[] = []
  for (const rho of [0, 0.1, 0.3, 0.5, 0.8]) {
    const ends = await endsOfSam(rho, 500)
    const share = (holds: (end: Point) => boolean) => ends.filter(holds).length / ends.length
    shares.push(share(([x, y]) => Math.hypot(x + 1.5, y) < 0.5))
    between.push(share(([x]) => Math.abs(x) < 1))
  }
  const wanted = [0.4, 0.366, 0.256, 0.174, 0]
  for (const [i, share] of shares.entries()) expect(Math.abs(share - wanted[i]!)).toBeLessThan(2e-3)
  // But what is lost there is not won by the flat well: SAM hangs between the two.
  expect(between[0]).toBe(0)
  expect(between[4]).toBeGreaterThan(0.5)
})

test("Adam forgets a rare large gradient and goes up on average, AMSGrad remembers it", async () => {
  const hyper = { lr: 0.01, beta2: 0.9 }
  const [adam, amsgrad] = await race({
    objective: { surface: "amsgradloss" },
    start: [0, 0.5],
    budget: 3000,
    runs: ["adam", "amsgrad"].map((method) => ({ method, hyper })),
  })
  expect(pointAt(adam!, 3000)[0]).toBe(1)
  expect(pointAt(amsgrad!, 3000)[0]).toBeLessThan(0)
})
