import { describe, expect, test } from "vitest"
import { type Edit, raceEdited } from "./edited.ts"
import { median, seeds } from "./seeds.ts"

const noisy = { oracle: { kind: "gaussian", sigma: 0.5 } }

describe("the estimate of the gradient on x^2/2 + 5 y^2 from (8, 8): noise 0.5, weight 0.05, steps of 0.02", () => {
  const runs = seeds(40)

  /** Root mean square of its error, over the seeds and six of the steps 150 to 300. */
  async function errorOf(method: string, edits: readonly Edit[] = []) {
    const times = [150, 180, 210, 240, 270, 300]
    const squares = await Promise.all(
      times.map(async (t) => {
        const scenario = {
          ...noisy,
          objective: { formula: "0.5*(x^2 + 10*y^2)" },
          start: [8, 8],
          budget: t,
          runs: runs.map((seed) => ({
            method,
            seed,
            hyper: { g0: 0.02, e0: 0.05, constant: true },
          })),
        }
        // The last step is the estimate itself, so that it can be read off the path.
        const last = `if t == ${t}.0 { return state.d; }`
        const at = await raceEdited(scenario, [
          ...edits,
          ["  return -hyper.lr", `  ${last}\n  return -hyper.lr`],
        ])
        return runs.map((_, run) => {
          const [x, y] = at(t - 1, run)
          const [endX, endY] = at(t, run)
          return (endX - x - x) ** 2 + (endY - y - 10 * y) ** 2
        })
      }),
    )
    const all = squares.flat()
    return Math.sqrt(all.reduce((a, b) => a + b) / all.length)
  }

  const floor = Math.sqrt(0.05 / 1.95) * 0.5 * Math.SQRT2

  test.each(["n-pg-igt", "n-harpg"])("%s is off by its noise, 0.113", async (method) => {
    expect(floor).toBeCloseTo(0.1132, 4)
    const error = await errorOf(method)
    expect(error).toBeGreaterThan(0.9 * floor)
    expect(error).toBeLessThan(1.1 * floor)
  })

  test("without the look-ahead it is off by 3.74, because it is stale", async () => {
    const error = await errorOf("n-pg-igt", [["(1.0 - ahead) / ahead", "0.0"]])
    expect(error).toBeGreaterThan(3.7)
    expect(error).toBeLessThan(3.78)
  })
})

describe("the gradient of log(1 + x^2 + 10 y^2) from (3, 2) with noise 0.5, median of 25 seeds", () => {
  const times = [100, 400, 1600]

  async function medians(method: string, edits: readonly Edit[] = []) {
    const runs = seeds(25).map((seed) => ({ method, seed, hyper: { g0: 1 } }))
    const objective = { formula: "log(1 + x^2 + 10*y^2)" }
    const at = await raceEdited({ ...noisy, objective, start: [3, 2], budget: 1600, runs }, edits)
    return times.map((t) =>
      median(
        runs.map((_, run) => {
          const [x, y] = at(t, run)
          return Math.hypot(2 * x, 20 * y) / (1 + x * x + 10 * y * y)
        }),
      ),
    )
  }

  const withoutMomentum = () =>
    medians("n-harpg", [["let eta = hyper.e0 * decay;", "let eta = 1.0;"]])

  test("N-HARPG: about 0.197, 0.058, 0.022 after 100, 400, 1600 steps, below that without momentum", async () => {
    const harpg = await medians("n-harpg")
    const published = [0.197, 0.058, 0.022]
    harpg.forEach((norm, i) => {
      expect(norm).toBeGreaterThan(0.5 * published[i]!)
      expect(norm).toBeLessThan(2 * published[i]!)
    })
    const plain = await withoutMomentum()
    harpg.forEach((norm, i) => {
      expect(norm).toBeLessThan(plain[i]!)
    })
  })

  test("N-PG-IGT is worse than no momentum for 400 steps, and converges late", async () => {
    const igt = await medians("n-pg-igt")
    const plain = await withoutMomentum()
    expect(igt[0]).toBeGreaterThan(2 * plain[0]!)
    expect(igt[1]).toBeGreaterThan(2 * plain[1]!)
    expect(igt[2]).toBeLessThan(0.2)
  })
})
