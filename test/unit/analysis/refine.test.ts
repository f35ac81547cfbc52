import { describe, expect, test } from "vitest"
import { medianSmooth, refinedSchedule } from "../../../src/analysis/refine.ts"
import { golden } from "../../golden.ts"

interface Refined {
  readonly G: readonly number[]
  readonly normalised_sgd: readonly number[]
  readonly "normalised_adam_l1(w=1/G)": readonly number[]
}

const { refined, median_smooth } = golden<{
  refined: Record<string, Refined>
  median_smooth: { g: number[]; tau: number; out: number[] }
}>("schedules")

const close = (got: ArrayLike<number>, expected: readonly number[]) => {
  expect(got.length).toBe(expected.length)
  expected.forEach((value, i) => {
    expect(Math.abs(got[i]! - value), `entry ${i}`).toBeLessThan(1e-12)
  })
}

describe.each(Object.entries(refined))("gradient norms: %s", (_, table) => {
  test("the schedule for SGD", () => {
    close(refinedSchedule(table.G, { share: 0 }), table.normalised_sgd)
  })

  test("the schedule for methods like Adam", () => {
    const got = refinedSchedule(table.G, { share: 0, power: 1 })
    close(got, table["normalised_adam_l1(w=1/G)"])
  })
})

test("the running median is the authors' one", () => {
  close(medianSmooth(median_smooth.g, median_smooth.tau), median_smooth.out)
})

test("constant norms give linear decay, and a vanishing one does not take it all", () => {
  const flat = refinedSchedule(new Float64Array(50).fill(3))
  close(
    flat,
    Array.from({ length: 50 }, (_, t) => (49 - t) / 49),
  )
  const norms = Array.from({ length: 50 }, (_, t) => (t === 20 ? 0 : 1))
  expect(refinedSchedule(norms)[0]).toBeGreaterThan(0.9)
})
