import * as fc from "fast-check"
import { expect, test } from "vitest"
import { decimate } from "../../../src/panels/chart/decimate.ts"
import { domainOf, powers, powerText } from "../../../src/panels/chart/domain.ts"
import { nearestCurve } from "../../../src/panels/chart/nearest.ts"
import { finding, type Series, seriesOf } from "../../../src/panels/chart/series.ts"
import { spread } from "../../../src/panels/chart/spread.ts"
import { stepsOf } from "../../../src/panels/chart/TableButton.tsx"

const series = (values: number[], divergedAt: number | null = null): Series => ({
  run: 0,
  name: "Adam",
  slot: 0,
  values,
  count: divergedAt ?? values.length,
  divergedAt,
})

test("decimation keeps few points per pixel and every extreme", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 5000 }),
      (values) => {
        const width = 100
        const line = decimate(values, values.length, {
          x: (k) => (k / values.length) * width,
          y: (v) => v,
        })
        expect(line.x.length).toBeLessThanOrEqual(4 * width)
        expect(Math.min(...line.y)).toBe(Math.min(...values))
        expect(Math.max(...line.y)).toBe(Math.max(...values))
        expect(line.step[0]).toBe(0)
        expect(line.step.at(-1)).toBe(values.length - 1)
        for (let i = 1; i < line.step.length; i++)
          expect(line.step[i]!).toBeGreaterThan(line.step[i - 1]!)
      },
    ),
    { seed: 1, numRuns: 50 },
  )
})

test("labels keep their distance, their order and their bounds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 8 }),
      (places) => {
        const result = spread(places, 13.5, 0, 150)
        const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
        for (let i = 1; i < order.length; i++)
          expect(result[order[i]!]! - result[order[i - 1]!]!).toBeGreaterThan(13.5 - 0.6)
        expect(Math.min(...result)).toBeGreaterThanOrEqual(-0.01)
        expect(Math.max(...result)).toBeLessThanOrEqual(150.01)
      },
    ),
    { seed: 1 },
  )
})

test("a logarithmic range ends at powers of ten and says when it cuts", () => {
  expect(domainOf([series([40, 0.003])], true)).toEqual({
    log: true,
    low: 1e-3,
    high: 100,
    cut: false,
  })
  expect(domainOf([series([40, 1e-30])], true)).toMatchObject({ low: 1e-10, cut: true })
  expect(domainOf([series([40, 0])], true)).toMatchObject({ cut: true })
  expect(domainOf([], true)).toMatchObject({ low: 0.1, high: 1 })
})

test("a diverging run does not flatten the others", () => {
  const range = domainOf([series([10, 1]), series([10, 1e5, 1e20, 1e30], 4)], true)
  expect(range.high).toBeLessThanOrEqual(1e5)
})

test("axes show a few powers", () => {
  expect(powers({ log: true, low: 1e-10, high: 100, cut: false }).map(powerText)).toEqual([
    "10⁻¹⁰",
    "10⁻⁷",
    "10⁻⁴",
    "10⁻¹",
    "10²",
  ])
  expect(powers({ log: true, low: 0.1, high: 10, cut: false }).map(powerText)).toEqual([
    "10⁻¹",
    "1",
    "10",
  ])
})

test("the finding names the lowest run and who diverged", () => {
  const all = [
    series([3, 2]),
    { ...series([3, 1]), name: "Adan" },
    { ...series([3, 9, 9], 2), name: "Momentum" },
  ]
  expect(finding("Loss", all)).toBe(
    "Loss by step: after 1 steps Adan is lowest at 1.00; Momentum diverged at step 2.",
  )
})

test("losses are measured from the minimum", () => {
  const floats = Float64Array.of(5, 3)
  const track = {
    x: new Float64Array(4),
    value: floats,
    gradientNorm: floats,
    rate: Float64Array.of(1),
    divergedAt: null,
  }
  const traces = { tracks: [track, null], bounds: { lowest: 2.5, highest: 9, minimum: 2 } }
  const runs = [
    { method: "adam", hyper: {}, slot: 4 },
    { method: "gd", hyper: {}, slot: 1 },
  ]
  const [loss, ...others] = seriesOf("loss", traces, { runs })
  expect(others).toEqual([])
  expect([...(loss!.values as Float64Array)]).toEqual([3, 1])
  expect(loss).toMatchObject({ run: 0, name: "Adam", slot: 4, count: 2 })
  expect(seriesOf("rate", traces, { runs })[0]!.count).toBe(1)
})

test("the pointer finds the nearest curve within its reach", () => {
  const curve = (run: number, y: number) => ({
    run,
    slot: run,
    line: { x: Float32Array.of(0, 100), y: Float32Array.of(y, y), step: Uint32Array.of(0, 1) },
  })
  const curves = [curve(0, 10), curve(1, 30)]
  expect(nearestCurve(curves, 50, 12)).toBe(0)
  expect(nearestCurve(curves, 50, 27)).toBe(1)
  expect(nearestCurve(curves, 50, 90)).toBe(null)
})

test("tables show every step of a short run and even ones of a long run", () => {
  expect(stepsOf(3)).toEqual([0, 1, 2, 3])
  expect(stepsOf(1000)).toHaveLength(21)
  expect(stepsOf(1000).at(-1)).toBe(1000)
})
