import { describe, expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine, RunTrace } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const engines: [string, Engine][] = [
  ["the GPU", gpu],
  ["the CPU in float32", new CpuEngine({ precision: "f32" })],
  ["the CPU in float64", new CpuEngine({ precision: "f64" })],
]

async function run(
  engine: Engine,
  scenario: object,
  strides: readonly number[],
): Promise<RunTrace[]> {
  const planned = plan(
    parseScenario({ version: 1, budget: strides.reduce((a, b) => a + b), ...scenario }),
  )
  const traces: RunTrace[] = []
  for (const { batch, indices } of planned) {
    using simulation = await engine.start(batch)
    for (const stride of strides) simulation.advance(stride)
    const { runs } = await simulation.read()
    runs.forEach((trace, i) => {
      traces[indices[i]!] = trace
    })
  }
  return traces
}

describe.each(engines)("on %s", (_, engine) => {
  test("divergence is latched at its step, and the path stays finite", async () => {
    const steep = {
      objective: { formula: "x^4 + y^2" },
      start: [3, 1],
      runs: [{ method: "gd", hyper: { lr: 1 } }],
    }
    const [trace] = await run(engine, steep, [3, 7])
    // x: 3, -105, 4.6e6: the second step goes beyond 1e6.
    expect(trace!.divergedAt).toBe(2)
    expect(Array.from(trace!.x).slice(2)).toEqual(
      Array.from({ length: 10 }, () => [-105, -1]).flat(),
    )
    expect(trace!.calls.gradient!.at(-1)).toBe(2)
  })

  test("a gradient that is no number is latched, too", async () => {
    const [trace] = await run(
      engine,
      {
        objective: { formula: "log(x) + y^2" },
        start: [-1, 1],
        runs: [{ method: "newton-damped", hyper: { damping: 0 } }],
      },
      [4],
    )
    expect(trace!.divergedAt).toBe(1)
    expect(trace!.x.every(Number.isFinite)).toBe(true)
  })

  test("a logistic step is flat where its exponential overflows", async () => {
    // exp(156) is infinite in float32, and so are the products that the chain rule forms with it.
    const cliff = {
      objective: { surface: "cliff" },
      start: [-2.9, 1],
      runs: [{ method: "newton-damped" }],
    }
    const [trace] = await run(engine, cliff, [5])
    expect(trace!.divergedAt).toBeNull()
    expect(trace!.x.at(-2)).toBeCloseTo(-1, 5)
  })

  test("strides do not change the path", async () => {
    const noisy = {
      objective: { surface: "himmelblau" },
      oracle: { kind: "gaussian", sigma: 3 },
      schedule: { kind: "cosine" },
      runs: [{ method: "adam" }],
    }
    const [once] = await run(engine, noisy, [40])
    const [often] = await run(engine, noisy, [1, 9, 30])
    expect(often).toEqual(once)
  })

  test("calls are counted by kind", async () => {
    const [adam, newton] = await run(
      engine,
      { objective: { surface: "beale" }, runs: [{ method: "adam" }, { method: "newton-damped" }] },
      [5],
    )
    expect(Object.keys(adam!.calls)).toEqual(["gradient"])
    expect(Array.from(adam!.calls.gradient!)).toEqual([0, 1, 2, 3, 4, 5])
    expect(Array.from(newton!.calls.hessian!)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test("all methods of a seed see the same noise, and another seed sees another", async () => {
    // On a plane the steps of gd are its gradients, and those of momentum their sums.
    const [gd, momentum, other] = await run(
      engine,
      {
        objective: { formula: "x + y" },
        start: [0, 0],
        oracle: { kind: "gaussian", sigma: 1 },
        runs: [
          { method: "gd", hyper: { lr: 1 } },
          { method: "momentum", hyper: { lr: 1, momentum: 0 } },
          { method: "gd", hyper: { lr: 1 }, seed: 2 },
        ],
      },
      [20],
    )
    expect(momentum!.x).toEqual(gd!.x)
    expect(other!.x).not.toEqual(gd!.x)
  })

  test("the noise is normal", async () => {
    const [trace] = await run(
      engine,
      {
        objective: { formula: "0*x" },
        start: [0, 0],
        oracle: { kind: "gaussian", sigma: 2 },
        runs: [{ method: "gd", hyper: { lr: 1 } }],
      },
      [5000],
    )
    const steps = Array.from(trace!.x, (x, i) => x - (trace!.x[i - 2] ?? 0)).slice(2)
    const moment = (power: number) =>
      steps.reduce((sum, d) => sum + (d / 2) ** power, 0) / steps.length
    // Four standard errors of 10,000 draws.
    expect(Math.abs(moment(1))).toBeLessThan(0.04)
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.06)
    expect(Math.abs(moment(3))).toBeLessThan(0.16)
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.4)
  })

  test("a restart computes what a new start computes", async () => {
    const at = (x: number) =>
      plan(
        parseScenario({
          version: 1,
          budget: 9,
          objective: { surface: "beale" },
          start: [x, 1],
          runs: [{ method: "adan" }],
        }),
      )[0]!.batch
    using fresh = await engine.start(at(-1))
    using again = await engine.start(at(2))
    again.advance(9)
    again.restart(at(-1).runs)
    for (const simulation of [fresh, again]) simulation.advance(9)
    expect(await again.read()).toEqual(await fresh.read())
  })

  test("the field is f on the grid", async () => {
    const grid = {
      domain: [
        [-1, 2],
        [0, 4],
      ],
      columns: 4,
      rows: 3,
    } as const
    using field = await engine.sample({ formula: "x + 10*y + k", parameters: ["k"] }, [100], grid)
    expect(Array.from(await field.read())).toEqual([
      99, 100, 101, 102, 119, 120, 121, 122, 139, 140, 141, 142,
    ])
  })
})

test.each(Object.entries(methods))(
  "%s asks as often as the catalogue says",
  async (method, { oracles }) => {
    const [trace] = await run(
      engines[2]![1],
      { objective: { surface: "logistic" }, runs: [{ method }] },
      [20],
    )
    const calls = Object.entries(trace!.calls).map(([kind, counts]) => [kind, counts.at(-1)! / 20])
    expect(Object.fromEntries(calls)).toEqual(oracles)
  },
)

test("GPU and CPU draw the same noise", async () => {
  const noisy = {
    objective: { formula: "0*x" },
    oracle: { kind: "gaussian", sigma: 1 },
    start: [0, 0],
    runs: [{ method: "gd", hyper: { lr: 1 } }],
  }
  const [onGpu] = await run(engines[0]![1], noisy, [50])
  const [onCpu] = await run(engines[2]![1], noisy, [50])
  onGpu!.x.forEach((x, i) => {
    expect(x).toBeCloseTo(onCpu!.x[i]!, 4)
  })
})

test("buffers are destroyed with their simulation", async () => {
  const device = await createDevice()
  let alive = 0
  const { createBuffer } = device
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer.call(device, descriptor)
    const { destroy } = buffer
    alive++
    buffer.destroy = () => {
      alive--
      destroy.call(buffer)
    }
    return buffer
  }
  using engine = new GpuEngine({ device, adapter: "test" })
  await run(engine, { objective: { surface: "ravine" }, runs: [{ method: "adam" }] }, [10])
  const field = await engine.sample({ formula: "x", parameters: [] }, [], {
    domain: [
      [0, 1],
      [0, 1],
    ],
    columns: 2,
    rows: 2,
  })
  await field.read()
  expect(alive).toBeGreaterThan(0)
  field[Symbol.dispose]()
  expect(alive).toBe(0)
})
