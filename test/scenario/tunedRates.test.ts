import { describe, expect, test } from "vitest"
import { race, stepsBelow } from "./race.ts"

const RATES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]

const problems = {
  "Rosenbrock to 1e-4": { objective: { surface: "rosenbrock" }, start: [-1.5, 2], level: 1e-4 },
  "Beale to 1e-6": { objective: { surface: "beale" }, start: [1, 1], level: 1e-6 },
  "a bowl of condition 50 to 1e-6": {
    objective: { formula: "0.5*(x^2 + 50*y^2)" },
    start: [-4, 1.5],
    level: 1e-6,
  },
} as const

/** Steps at the best rate of the grid. */
const table: Readonly<Record<keyof typeof problems, Readonly<Record<string, number>>>> = {
  "Rosenbrock to 1e-4": {
    adan: 104,
    prodigy: 404,
    adabelief: 507,
    adam: 524,
    amsgrad: 582,
    yogi: 584,
    diffgrad: 802,
  },
  "Beale to 1e-6": {
    nadam: 87,
    adan: 104,
    adabelief: 116,
    yogi: 123,
    adam: 128,
    amsgrad: 129,
    adagrad: 137,
    prodigy: 144,
    diffgrad: 167,
    rmsprop: 198,
    radam: 1052,
  },
  "a bowl of condition 50 to 1e-6": {
    rmsprop: 9,
    nadam: 38,
    adagrad: 47,
    adan: 104,
    adam: 110,
    yogi: 111,
    amsgrad: 130,
    adabelief: 136,
    diffgrad: 139,
    prodigy: 150,
    radam: 501,
  },
}

/** The fewest steps of all rates within a budget, or Infinity. */
async function fewest(method: string, problem: keyof typeof problems, budget: number) {
  const { level, ...place } = problems[problem]
  const eps = method === "adabelief" ? { eps: 1e-16 } : {}
  const runs = RATES.map((lr) => ({ method, hyper: { ...eps, lr } }))
  const traces = await race({ ...place, budget, runs })
  const steps = traces.map((trace) => stepsBelow(trace, level)).filter((step) => step >= 0)
  return Math.min(...steps)
}

describe.each(Object.entries(table) as [keyof typeof problems, Readonly<Record<string, number>>][])(
  "the best rate of a grid takes to %s",
  (problem, steps) => {
    test.each(Object.entries(steps))("%s in %i steps", async (method, expected) => {
      expect(await fewest(method, problem, expected)).toBe(expected)
    })
  },
)

test.each(["rmsprop", "adagrad", "radam"])(
  "no rate takes %s to 1e-4 on Rosenbrock within 5000 steps",
  async (method) => {
    expect(await fewest(method, "Rosenbrock to 1e-4", 5000)).toBe(Number.POSITIVE_INFINITY)
  },
)

// The count depends on the last bit: 2429 was published, 2486 is ours.
test("NAdam needs more than four times Adam's steps on Rosenbrock", async () => {
  const steps = await fewest("nadam", "Rosenbrock to 1e-4", 2700)
  expect(steps).toBeGreaterThan(2200)
  expect(steps).toBeLessThan(2700)
})
