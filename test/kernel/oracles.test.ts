import { afterAll, describe, expect, test } from "vitest"
import { oracles } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import type { Choice } from "../../src/core/scenario.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"
import { type Answer, answers } from "./answers.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => gpu.dispose())

const BOWL = "0.5*(x^2+4*y^2)"
const AT = "Vec(1.5, -0.5)" // where f = 1.625 and its gradient (1.5, -2)
const GRADIENT = `gradient(${AT})`

const CASES = Object.keys(oracles).map((kind): [string, Choice] => [kind, { kind }])
CASES.push(
  ["minibatch with replacement", { kind: "minibatch", order: "with replacement", kappa: 1 }],
  ["jumps of alpha 1.1", { kind: "alpha-stable", alpha: 1.1 }],
  ["normal alpha 2", { kind: "alpha-stable", alpha: 2 }],
  ["nearly normal nu", { kind: "student-t", nu: 1000 }],
  ["fixed labels", { kind: "label-noise", labels: "fixed" }],
  ["clipped", { kind: "alpha-stable", clip: 0.5 }],
)

describe.each(CASES)("%s", (_, oracle) => {
  test.each([
    ["gradient", GRADIENT],
    ["value", `Vec(value(${AT}))`],
    ["product", `hvp(${AT}, Vec(1.0, 2.0))`],
    ["Hessian", `hessian(${AT})[1]`],
    ["mean of a batch", `batch_gradient(${AT}, 5u).mean`],
    ["variance of a batch", `Vec(min(batch_variance(${AT}, 5u), 1e5))`],
  ])("its %s has the digits of float32", async (_, ask) => {
    const question = { oracle, ask, formula: BOWL, lanes: 500 }
    const exact = await answers({ ...question, precision: "f64" })
    const rounded = await answers({ ...question, precision: "f32" })
    for (const [lane, [answer]] of exact.entries())
      for (const axis of [0, 1] as const) {
        const error = Math.abs(rounded[lane]![0]![axis] - answer![axis])
        expect(error).toBeLessThan(1e-5 * Math.max(1, Math.abs(answer![axis])))
      }
  })
})

test.each(CASES.filter(([, { kind }]) => kind !== "exact" && kind !== "label-noise"))(
  "%s is new at every call, every step and in every lane",
  async (_, oracle) => {
    const ask = `${GRADIENT} - 2.0 * gradient(${AT})`
    const [a, b] = (await answers({ oracle, ask, formula: BOWL, lanes: 2, steps: 3 })) as [
      Answer[],
      Answer[],
    ]
    const seen = [...a, ...b].map(String)
    expect(new Set(seen).size).toBe(6)
  },
)

test("the k-th gradient of a step sees the same noise whatever is asked between", async () => {
  const oracle = { kind: "student-t" }
  const plain = `${GRADIENT} + 3.0 * ${GRADIENT}`
  const busy = `${GRADIENT} + 3.0 * ${GRADIENT} + 0.0 * Vec(value(${AT})) + 0.0 * hvp(${AT}, Vec())`
  const reordered = `0.0 * Vec(value(${AT})) + ${GRADIENT} + 3.0 * ${GRADIENT}`
  const [expected] = await answers({ oracle, ask: plain, steps: 3 })
  for (const ask of [busy, reordered])
    expect((await answers({ oracle, ask, steps: 3 }))[0]).toEqual(expected)
})

test("fixed labels stay, and belong to the lane", async () => {
  const oracle = { kind: "label-noise", labels: "fixed" }
  const [a, b] = await answers({ oracle, ask: GRADIENT, formula: BOWL, lanes: 2, steps: 4 })
  for (const answer of a!) expect(answer).toEqual(a![0])
  expect(b![0]).not.toEqual(a![0])
})

describe("clipping", () => {
  test("shortens what is longer and leaves the rest", async () => {
    const question = { ask: "gradient(Vec())", lanes: 2000 }
    const free = await answers({ ...question, oracle: { kind: "gaussian", sigma: 1 } })
    const clipped = await answers({
      ...question,
      oracle: { kind: "gaussian", sigma: 1, clip: 1.2 },
    })
    for (const [lane, [answer]] of free.entries()) {
      const length = Math.hypot(...answer!)
      const factor = length > 1.2 ? 1.2 / length : 1
      expect(clipped[lane]![0]![0]).toBeCloseTo(factor * answer![0], 12)
      expect(clipped[lane]![0]![1]).toBeCloseTo(factor * answer![1], 12)
    }
  })

  test("at 0 leaves everything", async () => {
    const question = { ask: "gradient(Vec())", lanes: 20 }
    const free = await answers({ ...question, oracle: { kind: "gaussian", sigma: 9 } })
    expect(await answers({ ...question, oracle: { kind: "gaussian", sigma: 9, clip: 0 } })).toEqual(
      free,
    )
  })
})

test.each(CASES)("the GPU draws %s as the CPU does", async (_, oracle) => {
  const noisy = {
    version: 1,
    objective: { formula: BOWL },
    start: [1.5, -0.5],
    budget: 20,
    oracle,
    noise: "own",
    runs: Array.from({ length: 16 }, () => ({ method: "gd", hyper: { lr: 0.1 } })),
  }
  const [{ batch }] = plan(parseScenario(noisy)) as [ReturnType<typeof plan>[0]]
  const [onGpu, onCpu] = await Promise.all(
    [gpu, cpu].map(async (engine) => {
      using simulation = await engine.start(batch)
      simulation.advance(20)
      return (await simulation.read()).runs
    }),
  )
  for (const [run, { x }] of onGpu!.entries())
    for (const [i, expected] of onCpu![run]!.x.entries())
      expect(Math.abs(x[i]! - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)))
})

test("runs see the same noise, or each its own", async () => {
  const scenario = {
    version: 1,
    objective: { formula: BOWL },
    budget: 5,
    oracle: { kind: "gaussian" },
    runs: [{ method: "gd" }, { method: "gd" }],
  }
  const paths = async (draft: object) => {
    using simulation = await cpu.start(plan(parseScenario(draft))[0]!.batch)
    simulation.advance(5)
    return (await simulation.read()).runs.map(({ x }) => x)
  }
  const [one, two] = await paths(scenario)
  expect(two).toEqual(one)
  const [first, second] = await paths({ ...scenario, noise: "own" })
  expect(first).toEqual(one)
  expect(second).not.toEqual(one)
})
