import { expect, test } from "vitest"
import { race } from "./race.ts"

const SEEDS = 60

/** The mean of f after 1000 steps in noise. */
async function mean(method: string, kind: string, lr: number): Promise<number> {
  const traces = await race({
    objective: { formula: "0.5*(x^2 + 20*y^2)" },
    oracle: { kind: "gaussian", sigma: 1 },
    start: [8, 8],
    schedule: { kind },
    budget: 1000,
    runs: Array.from({ length: SEEDS }, (_, i) => ({
      method,
      hyper: { lr, weightDecay: 0 },
      seed: i + 1,
    })),
  })
  return traces.reduce((sum, trace) => sum + trace.value[1000]!, 0) / SEEDS
}

test.each([0.3, 1])(
  "at the rate %d noise keeps AdamW ten times as high as the average",
  async (lr) => {
    const constant = await mean("adamw", "constant", lr)
    const free = await mean("schedule-free-adamw", "constant", lr)
    expect(constant).toBeGreaterThan(10 * free)
  },
)

// The median of nine seeds was published as 9.0e-4 for the cosine and 7.1e-4 for the average; more seeds say otherwise.
test("a cosine that knows the end is better than the average, by less than a factor of three", async () => {
  const best = async (method: string, kind: string) =>
    Math.min(
      await mean(method, kind, 0.1),
      await mean(method, kind, 0.3),
      await mean(method, kind, 1),
    )
  const ratio = (await best("schedule-free-adamw", "constant")) / (await best("adamw", "cosine"))
  expect(ratio).toBeGreaterThan(1)
  expect(ratio).toBeLessThan(3)
})
