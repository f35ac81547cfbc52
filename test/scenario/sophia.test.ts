import { describe, expect, test } from "vitest"
import { pointAt, race, stepsBelow } from "./race.ts"

/** The toy of the paper: negative curvature at the start, and a minimum at (1, 4). */
const TOY = {
  objective: { formula: "8*(x-1)^2*(1.3*x^2+2*x+1) + 0.5*(y-4)^2" },
  start: [0.2, 0],
  budget: 400,
}
const averages = { beta1: 0, beta2: 0 }
const sophia = { gamma: 1, k: 1 }

describe("the toy of Sophia", () => {
  test("steps to f < 1e-3 at the best rates", async () => {
    const traces = await race({
      ...TOY,
      runs: [
        { method: "sophia-h", hyper: { ...sophia, ...averages, lr: 0.5 } },
        { method: "sophia-h", hyper: { ...sophia, beta1: 0.9, beta2: 0.9, lr: 0.2 } },
        { method: "gd", hyper: { lr: 0.02 } },
      ],
    })
    expect(traces.map((trace) => stepsBelow(trace, 1e-3))).toEqual([11, 43, 223])
    const fastest = async (method: string) => {
      const rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1]
      const raced = await race({ ...TOY, runs: rates.map((lr) => ({ method, hyper: { lr } })) })
      return Math.min(...raced.map((trace) => stepsBelow(trace, 1e-3)).filter((step) => step >= 0))
    }
    expect(await fastest("signsgd")).toBe(20)
    expect(await fastest("adam")).toBe(59)
  })

  test("Newton's method ends at the wrong point (0, 4)", async () => {
    const [newton] = await race({
      ...TOY,
      runs: [{ method: "newton-damped", hyper: { damping: 0 } }],
    })
    const [x, y] = pointAt(newton!, TOY.budget)
    expect(x).toBeCloseTo(0, 6)
    expect(y).toBeCloseTo(4, 6)
  })

  test("from x = -0.5 Sophia, Newton, gradient and sign descent stay in the local minimum", async () => {
    const traces = await race({
      ...TOY,
      start: [-0.5, 0],
      runs: [
        { method: "sophia-h", hyper: { ...sophia, ...averages, lr: 0.5 } },
        { method: "newton-damped", hyper: { damping: 0 } },
        { method: "gd", hyper: { lr: 0.02 } },
        { method: "signsgd", hyper: { lr: 0.1 } },
        { method: "adam", hyper: { lr: 1 } },
      ],
    })
    const ends = traces.map((trace) => pointAt(trace, TOY.budget)[0])
    for (const end of ends.slice(0, 4)) expect(Math.abs(end + 0.654)).toBeLessThan(0.06)
    // Only the longest steps leave it.
    expect(ends[4]).toBeCloseTo(1, 3)
  })
})
