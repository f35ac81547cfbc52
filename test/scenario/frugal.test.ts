import { expect, test } from "vitest"
import { pointAt, race } from "./race.ts"

const scene = { objective: { surface: "rosenbrock" }, start: [-1.5, 2], budget: 60 }

test("FRUGAL of density 0 is sign descent, and of density 1 Adam until it starts over", async () => {
  const hyper = { lr: 0.02 }
  const [none, sign, all, restarted, adam] = await race({
    ...scene,
    runs: [
      { method: "frugal", hyper: { ...hyper, rho: 0 } },
      { method: "signsgd", hyper },
      { method: "frugal", hyper: { ...hyper, rho: 1, gap: 100 } },
      { method: "frugal", hyper: { ...hyper, rho: 1, gap: 10 } },
      { method: "adam", hyper },
    ],
  })
  expect(none!.x).toEqual(sign!.x)
  for (let k = 0; k <= scene.budget; k++) {
    const [x, y] = pointAt(adam!, k)
    expect(Math.hypot(pointAt(all!, k)[0] - x, pointAt(all!, k)[1] - y)).toBeLessThan(1e-12)
  }
  expect(pointAt(restarted!, 10)[0]).toBeCloseTo(pointAt(adam!, 10)[0], 12)
  expect(pointAt(restarted!, 11)[0]).not.toBeCloseTo(pointAt(adam!, 11)[0], 4)
})

test("BAdam moves along one axis for ten steps, then along the other", async () => {
  const orders = ["ascending", "descending"]
  const traces = await race({
    ...scene,
    runs: orders.map((order) => ({ method: "badam", hyper: { order } })),
  })
  traces.forEach((trace, first) => {
    for (let k = 0; k < scene.budget; k++) {
      const still = (Math.floor(k / 10) + first + 1) % 2
      expect(pointAt(trace, k + 1)[still], `step ${k}`).toBe(pointAt(trace, k)[still])
    }
  })
})

test("blocks in random order stay for ten steps, and both have turns", async () => {
  const [trace] = await race({
    ...scene,
    budget: 300,
    runs: [{ method: "badam", hyper: { order: "random" } }],
  })
  const active = Array.from({ length: 300 }, (_, k) =>
    pointAt(trace!, k + 1)[0] === pointAt(trace!, k)[0] ? "y" : "x",
  )
  const turns = Array.from({ length: 30 }, (_, i) => new Set(active.slice(10 * i, 10 * i + 10)))
  expect(turns.every((turn) => turn.size === 1)).toBe(true)
  const ofX = turns.filter((turn) => turn.has("x")).length
  expect(ofX).toBeGreaterThan(7)
  expect(ofX).toBeLessThan(23)
})
