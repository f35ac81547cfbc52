import { expect, test } from "vitest"
import { ambienceOf } from "../../../src/view/ambience.ts"
import { heightAt, heightOf, partScale, scaleOf, steadyScale } from "../../../src/view/relief.ts"
import type { Landscape } from "../../../src/view/stage.ts"

function sampled(f: (x: number, y: number) => number, floor: number): Landscape {
  const side = 65
  const values = Float32Array.from({ length: side * side }, (_, k) =>
    f(-2 + (4 * (k % side)) / (side - 1), -1 + (4 * Math.floor(k / side)) / (side - 1)),
  )
  const domain = [
    [-2, 2],
    [-1, 3],
  ] as const
  return { domain, columns: side, rows: side, values, floor, minima: [] }
}

const rosenbrock = sampled((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, 0)

test("heights go from 0 at the floor to 1 at the rim", () => {
  const scale = scaleOf(rosenbrock)
  const heights = Array.from(rosenbrock.values, (f) => heightOf(scale, f))
  expect(Math.min(...heights)).toBeCloseTo(0, 6)
  expect(Math.max(...heights)).toBeCloseTo(1, 6)
})

test("e shows the valley of rosenbrock without filling it", () => {
  expect(scaleOf(rosenbrock).ease).toBeGreaterThan(0.1)
  expect(scaleOf(rosenbrock).ease).toBeLessThan(2)
})

test("what is not finite is a plateau above the rim and does not set the scale", () => {
  const holed = { ...rosenbrock, values: rosenbrock.values.slice() }
  holed.values[7] = Number.NaN
  holed.values[8] = Number.POSITIVE_INFINITY
  const scale = scaleOf(holed)
  expect(scale.span).toBeCloseTo(scaleOf(rosenbrock).span, 1)
  expect(heightOf(scale, Number.NaN)).toBeGreaterThan(1)
  expect(heightOf(scale, Number.NaN)).toBeLessThan(1.05)
})

test("a loss that moves keeps its colours until another range needs others", () => {
  const bowl = (x0: number, size: number) =>
    scaleOf(sampled((x, y) => size * ((x - x0) ** 2 + (y - 1) ** 2), 0))
  const before = bowl(0, 1)
  expect(steadyScale(before, bowl(0.3, 1))).toBe(before)
  const steeper = bowl(0, 100)
  expect(steadyScale(before, steeper)).toBe(steeper)
})

test("a cliff of many orders of magnitude does not flatten the rest", () => {
  const cliff = sampled((x, y) => Math.abs(x - y) + Math.exp(20 * (x - y - 2)), 0)
  const scale = scaleOf(cliff)
  expect(heightAt(cliff, scale, -2, 2) - heightAt(cliff, scale, 0, 0)).toBeGreaterThan(0.3)
  expect(heightOf(scale, 1e30)).toBeLessThan(1.05)
})

test("a constant surface has a scale", () => {
  const scale = scaleOf(sampled(() => 3, 3))
  expect(heightOf(scale, 3)).toBe(0)
})

test("blurred heights of a constant surface are its height", () => {
  const flat = sampled(() => 3, 0)
  const scale = scaleOf(flat)
  const blurred = ambienceOf(flat, scale, 4)
  expect(Math.max(...blurred) - Math.min(...blurred)).toBeLessThan(1e-6)
})

test("a part of the plane has finer contour lines, and those of the whole among them", () => {
  const bowl = (half: number) => {
    const side = 33
    const at = (k: number) => half * ((2 * k) / (side - 1) - 1)
    const values = Float32Array.from(
      { length: side * side },
      (_, k) => 1 + at(k % side) ** 2 + at(Math.floor(k / side)) ** 2,
    )
    const range = [-half, half] as const
    return {
      domain: [range, range] as const,
      columns: side,
      rows: side,
      values,
      floor: 0,
      minima: [],
    }
  }
  const scale = scaleOf(bowl(4))
  expect(partScale(scale, bowl(4))).toEqual(scale)
  const finer = [0.5, 0.1, 0.02].map((half) => partScale(scale, bowl(half)).levels / scale.levels)
  expect(finer).toEqual(finer.toSorted((a, b) => a - b))
  expect(finer.at(-1)).toBeGreaterThan(5)
  // A power of five.
  for (const factor of finer) expect((Math.log(factor) / Math.log(5)) % 1).toBeCloseTo(0)
})
