import { describe, expect, test } from "vitest"
import { pointAt, race, stepsBelow } from "./race.ts"

const NARROW = { objective: { formula: "0.5*(x^2 + 100*y^2)" }, start: [1, 1], budget: 1000 }

describe("gradient descent on a bowl of condition number 100, to f < 1e-12", () => {
  const LEVEL = 1e-12

  test("the best fixed rate needs 789 steps, and asks for no value", async () => {
    const [trace] = await race({ ...NARROW, runs: [{ method: "gd", hyper: { lr: 2 / 101 } }] })
    expect(stepsBelow(trace!, LEVEL)).toBe(789)
    expect(trace!.calls.value).toBeUndefined()
  })

  test("Armijo's rule needs 604 steps and 3980 trial values", async () => {
    const hyper = { lr: 1, stepSize: "armijo" }
    const [trace] = await race({ ...NARROW, runs: [{ method: "gd", hyper }] })
    const steps = stepsBelow(trace!, LEVEL)
    expect(steps).toBe(604)
    // Every step also asks for the value that it starts from.
    expect(trace!.calls.value![steps]! - steps).toBe(3980)
    trace!.value.forEach((value, k) => {
      if (k > 0) expect(value).toBeLessThanOrEqual(trace!.value[k - 1]!)
    })
  })

  test("Polyak's rule needs about 190 steps, and 39 at twice its length", async () => {
    const [once, twice] = await race({
      ...NARROW,
      runs: [1, 2].map((share) => ({ method: "gd", hyper: { stepSize: "polyak", share } })),
    })
    // 192 were published; rounding alone moves the count between 170 and 200.
    expect(stepsBelow(once!, LEVEL)).toBeGreaterThan(150)
    expect(stepsBelow(once!, LEVEL)).toBeLessThan(220)
    expect(stepsBelow(twice!, LEVEL)).toBe(39)
    expect(once!.calls.value![100]).toBe(100)
  })
})

test("Polyak's rule knows the lowest value of a surface", async () => {
  const [known, wrong] = await race({
    objective: { surface: "styblinski" },
    start: [-4, -2],
    budget: 100,
    runs: [{}, { floor: -100 }].map((more) => ({
      method: "gd",
      hyper: { stepSize: "polyak", ...more },
    })),
  })
  expect(known!.value[100]! + 78.33233140754284).toBeLessThan(1e-9)
  expect(wrong!.value[100]! + 78.33233140754284).toBeGreaterThan(1e-3)
})

test("with Armijo's rule momentum never climbs", async () => {
  const [trace] = await race({
    objective: { surface: "rosenbrock" },
    start: [-1.2, 1],
    budget: 300,
    runs: [{ method: "momentum", hyper: { lr: 1, stepSize: "armijo" } }],
  })
  trace!.value.forEach((value, k) => {
    if (k > 0) expect(value).toBeLessThanOrEqual(trace!.value[k - 1]!)
  })
  expect(trace!.value[300]).toBeLessThan(1e-2)
})

test("Newton on Beale converges to a saddle, and with Armijo's rule to the minimum", async () => {
  const [fixed, armijo] = await race({
    objective: { surface: "beale" },
    start: [1, 1],
    budget: 100,
    runs: ["fixed", "armijo"].map((stepSize) => ({
      method: "newton-damped",
      hyper: { damping: 0, stepSize },
    })),
  })
  expect(pointAt(fixed!, 100)).toEqual([0, 1])
  expect(fixed!.value[100]).toBe(14.203125)
  expect(pointAt(armijo!, 100)[0]).toBeCloseTo(3, 9)
  expect(pointAt(armijo!, 100)[1]).toBeCloseTo(0.5, 9)
})
