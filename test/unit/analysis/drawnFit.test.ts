import { expect, test } from "vitest"
import { drawnFit } from "../../../src/analysis/drawnFit.ts"
import { ratesOf } from "../../../src/catalog/rates.ts"

const cosine = Float64Array.from({ length: 400 }, (_, t) => (1 + Math.cos((Math.PI * t) / 399)) / 2)

test("a smooth schedule needs few points, and what is run differs by no more than is said", () => {
  const { points, error } = drawnFit(cosine)
  expect(points.length).toBeLessThan(20)
  const run = ratesOf({ kind: "drawn", points }, 400, 1)
  const worst = Math.max(...cosine.map((rate, t) => Math.abs(rate - run[t]!)))
  expect(worst).toBeLessThan(error + 1e-4)
  expect(error).toBeLessThan(1e-3)
})

test("a jagged one has as many points as are allowed and says how far off they are", () => {
  const jagged = cosine.map((rate, t) => rate * (0.5 + 0.5 * ((t * 7919) % 2)))
  const { points, error } = drawnFit(jagged, 16)
  expect(points).toHaveLength(16)
  expect(error).toBeGreaterThan(0.1)
  expect(points.every(([x], i) => i === 0 || x > points[i - 1]![0])).toBe(true)
})
