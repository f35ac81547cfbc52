import { afterAll, expect, test } from "vitest"
import { planEnsemble } from "../../src/catalog/ensemble.ts"
import { plan } from "../../src/catalog/plan.ts"
import type { EnsembleRecord, Starts } from "../../src/core/ensemble.ts"
import { SCALE } from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine, Ensemble } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { readBack } from "../../src/engine/gpu/readback.ts"
import { MEMBER_WORDS } from "../../src/engine/packEnsemble.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const at = (x: number, y: number, reach = 0): Starts => ({
  shape: "normal",
  centre: [x, y],
  reach: [reach, reach],
})

const scene = (surface: string, lr: number, budget: number, more: object = {}) =>
  parseScenario({
    version: 1,
    objective: { surface },
    runs: [{ method: "gd", hyper: { lr } }],
    budget,
    ...more,
  })

const gaussian = (sigma: number) => ({ oracle: { kind: "gaussian", sigma } })

async function reach(ensemble: Ensemble, step: number): Promise<EnsembleRecord> {
  do await ensemble.seek(step)
  while (ensemble.taken !== step)
  return ensemble.record()
}

/** An ensemble of the only run of a scenario at the end of its budget. */
async function finished(
  engine: Engine,
  scenario: ReturnType<typeof scene>,
  members: number,
  starts: Starts,
): Promise<EnsembleRecord> {
  const { module, numbers } = planEnsemble(scenario, 0, members, starts)
  using ensemble = await engine.ensemble(module)
  await ensemble.restart(numbers)
  // Awaited here: the ensemble lives until then.
  return await reach(ensemble, scenario.budget)
}

/** The members of an ensemble on the GPU: x and y, the step of divergence and the mark. */
async function membersOf(ensemble: Awaited<ReturnType<GpuEngine["ensemble"]>>, count: number) {
  const bytes = 4 * MEMBER_WORDS * count
  const [copy] = await readBack(gpu.device, [{ buffer: ensemble.machine.members, bytes }])
  const floats = new Float32Array(copy!)
  const words = new Uint32Array(copy!)
  return Array.from({ length: count }, (_, i) => ({
    x: floats[4 * i]!,
    y: floats[4 * i + 1]!,
    end: words[4 * i + 2]!,
    mark: words[4 * i + 3]!,
  }))
}

const total = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0)

test("starts away from borders end where those of float64 do", async () => {
  const scenario = scene("himmelblau", 0.01, 300)
  const starts: Starts = { shape: "disc", centre: [3, 2], reach: [1, 1] }
  const [single, double] = await Promise.all(
    [gpu, cpu].map((engine) => finished(engine, scenario, 4096, starts)),
  )
  const [last, wanted] = [single!.snapshots.at(-1)!, double!.snapshots.at(-1)!]
  expect(last.arrived).toEqual(wanted.arrived)
  expect(last.arrived[0]).toBe(4096)
  expect(single!.snapshots.map(({ step }) => step)).toEqual(
    double!.snapshots.map(({ step }) => step),
  )
  // While they fall, hardly any is at the very border of a minimum's circle.
  for (const [i, { arrived, mean, covariance }] of single!.snapshots.entries()) {
    const there = double!.snapshots[i]!
    expect(Math.abs(arrived[0]! - there.arrived[0]!)).toBeLessThanOrEqual(2)
    for (const side of [0, 1] as const) expect(mean[side]).toBeCloseTo(there.mean[side], 5)
    for (const part of [0, 1, 2] as const)
      expect(covariance[part]).toBeCloseTo(there.covariance[part], 5)
  }
})

test("starts all over a box are shared out as in float64 but for borders", async () => {
  const scenario = scene("himmelblau", 0.01, 300)
  const starts: Starts = { shape: "box", centre: [0, 0], reach: [5, 5] }
  const [single, double] = await Promise.all(
    [gpu, cpu].map((engine) => finished(engine, scenario, 4096, starts)),
  )
  const shares = ({ snapshots }: EnsembleRecord) => {
    const { arrived, underWay, diverged } = snapshots.at(-1)!
    return [...arrived, underWay, diverged]
  }
  expect(total(shares(single!))).toBe(4096)
  expect(total(shares(double!))).toBe(4096)
  // Fewer than 1 in 400 starts lie so near to a border that rounding decides.
  for (const [i, share] of shares(single!).entries())
    expect(Math.abs(share - shares(double!)[i]!)).toBeLessThanOrEqual(10)
})

test("mean and covariance are those of the members", async () => {
  const count = 5000
  const { module, numbers } = planEnsemble(
    scene("rosenbrock", 1e-3, 60, gaussian(1)),
    0,
    count,
    at(-1.2, 1, 0.1),
  )
  using ensemble = await gpu.ensemble(module)
  await ensemble.restart(numbers)
  const { snapshots, now } = await reach(ensemble, 60)
  const members = await membersOf(ensemble, count)
  const average = (of: (member: (typeof members)[number]) => number) =>
    total(members.map(of)) / count
  const [x, y] = [average((member) => member.x), average((member) => member.y)]
  const { step, mean, covariance, value } = now
  expect(now).toEqual(snapshots.at(-1))
  expect(step).toBe(60)
  expect(mean[0]).toBeCloseTo(x, 6)
  expect(mean[1]).toBeCloseTo(y, 6)
  expect(covariance[0]).toBeCloseTo(
    average((member) => (member.x - x) ** 2),
    7,
  )
  expect(covariance[1]).toBeCloseTo(
    average((member) => (member.x - x) * (member.y - y)),
    7,
  )
  expect(covariance[2]).toBeCloseTo(
    average((member) => (member.y - y) ** 2),
    7,
  )
  const f = ({ x, y }: { x: number; y: number }) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  expect(value / average(f)).toBeCloseTo(1, 4)
})

test("SGD on a quadratic settles at the variance lr sigma^2 / (lambda (2 - lr lambda))", async () => {
  const [count, lr, sigma] = [2 ** 13, 0.05, 0.7]
  // The variance is short of it by (1 - 0.05)^(2 x 120) = 4.5e-6 of itself.
  const { snapshots } = await finished(
    gpu,
    scene("ellipse", lr, 120, gaussian(sigma)),
    count,
    at(0, 0),
  )
  const { mean, covariance } = snapshots.at(-1)!
  for (const [side, curvature] of [1, 20].entries()) {
    const variance = (lr * sigma ** 2) / (curvature * (2 - lr * curvature))
    // The variance of n normal numbers is off by sqrt(2 / (n - 1)) of itself, their mean by sqrt(v / n), the product of two
    // independent ones by sqrt(v w / n); 5 of these happen once in a million.
    expect(Math.abs(covariance[2 * side]! / variance - 1)).toBeLessThan(
      5 * Math.sqrt(2 / (count - 1)),
    )
    expect(Math.abs(mean[side]!)).toBeLessThan(5 * Math.sqrt(variance / count))
  }
  const product = Math.sqrt((covariance[0] * covariance[2]) / count)
  expect(Math.abs(covariance[1])).toBeLessThan(5 * product)
})

test("more members escape from a well where there is more noise", async () => {
  const escaped: number[] = []
  for (const sigma of [0, 1.5, 2, 2.5]) {
    const { escapes, snapshots } = await finished(
      gpu,
      scene("doublewell", 0.1, 200, gaussian(sigma)),
      1000,
      at(-1, 0),
    )
    const { arrived, underWay, diverged } = snapshots.at(-1)!
    expect(total(arrived) + underWay + diverged).toBe(1000)
    escaped.push(total(escapes))
  }
  expect(escaped[0]).toBe(0)
  expect(escaped).toEqual([...escaped].sort((a, b) => a - b))
  expect(new Set(escaped).size).toBe(escaped.length)
})

test("member 0 is the run itself where starts are not spread", async () => {
  const scenario = scene("rosenbrock", 1e-3, 50, { ...gaussian(2), start: [-1.2, 1] })
  const { module, numbers } = planEnsemble(scenario, 0, 100, at(-1.2, 1))
  using ensemble = await gpu.ensemble(module)
  await ensemble.restart(numbers)
  await reach(ensemble, 50)
  const [first, second] = await membersOf(ensemble, 100)
  const [planned] = plan(scenario)
  using simulation = await gpu.start(planned!.batch)
  simulation.advance(50)
  const { x } = (await simulation.read()).runs[0]!
  expect(first!.x).toBeCloseTo(x[100]!, 5)
  expect(first!.y).toBeCloseTo(x[101]!, 5)
  expect(second!.x).not.toBeCloseTo(x[100]!, 5)
})

test("time goes back and on again, and the record stays", async () => {
  const count = 1000
  const { module, numbers } = planEnsemble(
    scene("doublewell", 0.1, 400, gaussian(3)),
    0,
    count,
    at(-1, 0, 0.2),
  )
  using ensemble = await gpu.ensemble(module)
  await ensemble.restart(numbers)
  await reach(ensemble, 130)
  const before = await membersOf(ensemble, count)
  const { now: _, ...known } = await reach(ensemble, 400)
  const end = await membersOf(ensemble, count)
  expect(known.snapshots).toHaveLength(101)
  expect(total(known.escapes)).toBe(end.filter(({ mark }) => mark >= 16).length)
  for (const [step, members] of [
    [130, before],
    [400, end],
    [130, before],
  ] as const) {
    const { now, ...rest } = await reach(ensemble, step)
    expect(now.step).toBe(step)
    expect(rest).toEqual(known)
    expect(await membersOf(ensemble, count)).toEqual(members)
  }
  await reach(ensemble, 0)
  expect(ensemble.furthest).toBe(400)
})

test("the density has the members where they are, on both engines", async () => {
  const count = 3000
  const { module, numbers } = planEnsemble(scene("sphere", 0.1, 10), 0, count, at(1, 1, 0.4))
  const [columns, rows] = [48, 32]
  const look = {
    domain: [
      [0, 3],
      [-1, 1],
    ],
    columns,
    rows,
    most: 64,
    colours: Uint32Array.from({ length: SCALE }, (_, i) => i + 1),
  } as const
  using ensemble = await gpu.ensemble(module)
  await ensemble.restart(numbers)
  await reach(ensemble, 5)
  const counts = new Map<number, number>()
  for (const { x, y } of await membersOf(ensemble, count)) {
    const [column, row] = [Math.floor(x * 16), Math.floor((y + 1) * 16)]
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue
    counts.set(row * columns + column, (counts.get(row * columns + column) ?? 0) + 1)
  }
  const { pitch, read } = await ensemble.picture(look)
  const pixels = new Uint32Array((await read()).buffer)
  let differ = 0
  for (let cell = 0; cell < columns * rows; cell++) {
    const members = counts.get(cell) ?? 0
    const share = Math.min(Math.log(Math.max(members, 1)) / Math.log(64), 1)
    const colour = members === 0 ? 0 : Math.floor(share * (SCALE - 1) + 0.5) + 1
    // A member on the very edge of a cell may be taken for one of the next.
    if (pixels[Math.floor(cell / columns) * pitch + (cell % columns)] !== colour) differ++
  }
  expect(differ).toBeLessThanOrEqual(2)

  using other = await cpu.ensemble(module)
  await other.restart(numbers)
  await reach(other, 5)
  const picture = await other.picture(look)
  const there = new Uint32Array((await picture.read()).buffer)
  const unlike = there.filter(
    (pixel, cell) => pixel !== pixels[Math.floor(cell / columns) * pitch + (cell % columns)],
  )
  expect(unlike.length).toBeLessThanOrEqual(4)
})

test("buffers go when the ensemble does", async () => {
  const before = gpu.bytes
  for (const members of [100, 2000]) {
    const { module, numbers } = planEnsemble(scene("sphere", 0.1, 50), 0, members, at(1, 1, 0.1))
    using ensemble = await gpu.ensemble(module)
    await ensemble.restart({ ...numbers, members: 2 * members })
    await ensemble.restart(numbers)
    await reach(ensemble, 50)
    expect(gpu.bytes).toBeGreaterThan(before)
  }
  expect(gpu.bytes).toBe(before)
})
