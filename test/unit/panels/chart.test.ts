import { scaleLinear } from "d3-scale"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { alphaOf } from "../../../src/panels/chart/curve.ts"
import { decimate } from "../../../src/panels/chart/decimate.ts"
import { domainOf, powers, powerText } from "../../../src/panels/chart/domain.ts"
import { timeTicks } from "../../../src/panels/chart/drawAxes.ts"
import { finding } from "../../../src/panels/chart/finding.ts"
import { frameOf } from "../../../src/panels/chart/frame.ts"
import { nearestCurve } from "../../../src/panels/chart/nearest.ts"
import { type Series, seriesOf } from "../../../src/panels/chart/series.ts"
import { smooth } from "../../../src/panels/chart/smooth.ts"
import { spread } from "../../../src/panels/chart/spread.ts"
import { stepsOf } from "../../../src/panels/chart/TableButton.tsx"
import { placesOf, shareOut } from "../../../src/panels/places.ts"
import { chosenQuantities, quantities } from "../../../src/panels/quantityList.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const series = (values: number[], divergedAt: number | null = null): Series => ({
  run: 0,
  name: "Adam",
  slot: 0,
  values,
  times: null,
  smoothed: null,
  count: divergedAt ?? values.length,
  divergedAt,
  ranked: true,
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
        expect(line.index[0]).toBe(0)
        expect(line.index.at(-1)).toBe(values.length - 1)
        for (let i = 1; i < line.index.length; i++)
          expect(line.index[i]!).toBeGreaterThan(line.index[i - 1]!)
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

const floats = Float64Array.of(5, 3)
const track = {
  x: Float64Array.of(0, 0, 3, 4),
  value: floats,
  gradientNorm: floats,
  rate: Float64Array.of(1),
  sharpness: floats,
  flatness: Float64Array.of(-1, 2),
  scaledSharpness: new Float64Array(2),
  calls: { gradient: Uint32Array.of(0, 1), hessian: Uint32Array.of(0, 1) },
  divergedAt: null,
}
const traces = { tracks: [track, null], bounds: { lowest: 2.5, highest: 9, minimum: 2 } }
const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 50,
  runs: [
    { method: "adam", slot: 4 },
    { method: "gd", slot: 1 },
  ],
})
const quantity = (id: string) => quantities.find((one) => one.id === id)!

test("losses are measured from the minimum", () => {
  const [loss, ...others] = seriesOf(quantity("loss"), traces, scenario)
  expect(others).toEqual([])
  expect([...(loss!.values as Float64Array)]).toEqual([3, 1])
  expect(loss).toMatchObject({ run: 0, name: "Adam", slot: 4, count: 2, times: null })
  expect(seriesOf(quantity("rate"), traces, scenario)[0]!.count).toBe(1)
})

test("a run on an objective of its own is measured from its own minimum, and not ranked", () => {
  const own = {
    formula: "x^2 + y^2",
    parameters: {},
    domain: [
      [-1, 1],
      [-1, 1],
    ],
  } as const
  const [adam, gd] = scenario.runs
  const runs = [adam!, { ...gd!, objective: own }]
  const lower = { ...track, value: Float64Array.of(0.5, 0.25) }
  const both = { ...traces, tracks: [track, lower] }
  const [first, second] = seriesOf(quantity("loss"), both, { ...scenario, runs })
  expect(Array.from(first!.values)).toEqual([3, 1])
  // Nothing is known of a typed formula but what has been seen.
  expect(Array.from(second!.values)).toEqual([0.25, 0])
  expect(finding("Loss", [first!, second!])).toContain("Adam is lowest")
  const surface = { surface: "himmelblau" }
  const known = seriesOf(quantity("loss"), both, {
    ...scenario,
    runs: [adam!, { ...gd!, objective: surface }],
  })
  expect(Array.from(known[1]!.values)).toEqual([0.5, 0.25])
})

test("every quantity has one value per iterate or step, and nothing else to be said of it", () => {
  expect(quantities.map(({ id }) => id)).toEqual(expect.arrayContaining(["loss", "calls"]))
  expect(new Set(quantities.map(({ order }) => order)).size).toBe(quantities.length)
  for (const one of quantities) {
    const calls = { ...track.calls, sample: Uint32Array.of(0, 8) }
    const [series] = seriesOf(one, { ...traces, tracks: [{ ...track, calls }] }, scenario)
    expect([1, 2], one.id).toContain(series!.count)
    expect(Array.from(series!.values).every(Number.isFinite), one.id).toBe(true)
  }
})

test("a distance needs a minimum to be measured from", () => {
  const { missing } = quantity("distance")
  expect(missing!({ isFloorKnown: false, minima: [] })).toMatch(/No minimum/)
  expect(missing!({ isFloorKnown: true, minima: [[1, 1]] })).toBe(null)
  const [distance] = seriesOf(quantity("distance"), traces, scenario)
  expect(distance!.values[1]).toBeCloseTo(Math.hypot(2, 3))
})

test("batch sizes are the samples of each step, which the axis of oracle calls counts one by one", () => {
  const calls = { sample: Uint32Array.of(0, 4, 12) }
  const value = Float64Array.of(4, 3, 2)
  const sampled = { ...track, x: new Float64Array(6), value, calls }
  const tracks = [sampled, track]
  const view = { axis: "calls" } as const
  const [batch, ...others] = seriesOf(
    quantity("batch"),
    { ...traces, tracks },
    { ...scenario, view },
  )
  expect(Array.from(batch!.values)).toEqual([4, 8])
  expect(Array.from(batch!.times!)).toEqual([0, 4, 12])
  // A run that takes no samples has no curve.
  expect(others).toEqual([])
})

test("on the axis of oracle calls a Hessian counts for four gradients", () => {
  const view = { axis: "calls" } as const
  const [loss] = seriesOf(quantity("loss"), traces, { ...scenario, view })
  expect(Array.from(loss!.times!)).toEqual([0, 5])
})

test("only noisy runs are smoothed, and only as far as noise reaches", () => {
  const noisy = { ...scenario, oracle: { kind: "gaussian", sigma: 1 } }
  const smoothed = (id: string, view = {}) =>
    seriesOf(quantity(id), traces, { ...noisy, view })[0]!.smoothed
  expect(seriesOf(quantity("loss"), traces, scenario)[0]!.smoothed).toBe(null)
  expect(smoothed("loss")).not.toBe(null)
  expect(smoothed("loss", { smoothing: 0 })).toBe(null)
  expect(smoothed("rate")).toBe(null)
})

test("the moving average keeps a constant from its first value on, and lies within its values", () => {
  expect([...smooth([4, 4, 4], 3, 10)].map((value) => Math.round(1e9 * value) / 1e9)).toEqual([
    4, 4, 4,
  ])
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 2, max: 100 }),
      (values, window) => {
        const average = smooth(values, values.length, window)
        expect(average[0]).toBeCloseTo(values[0]!)
        expect(Math.min(...average)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(Math.max(...average)).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      },
    ),
    { seed: 1 },
  )
})

test("charts have places in even rows, and those without one share the last", () => {
  const places = (count: number, width: number, height: number) => {
    const { columns, rows } = placesOf(count, { width, height }, 16)
    return [columns, rows]
  }
  expect(places(4, 1136, 216)).toEqual([3, 1])
  expect(places(4, 1136, 320)).toEqual([2, 2])
  expect(places(6, 1136, 320)).toEqual([3, 2])
  expect(places(2, 3500, 260)).toEqual([2, 1])
  expect(places(3, 0, 0)).toEqual([1, 1])
  expect(shareOut(["a", "b", "c", "d"], 3)).toEqual({ alone: ["a", "b"], sharing: ["c", "d"] })
  expect(shareOut(["a"], 3)).toEqual({ alone: [], sharing: ["a"] })
})

test("pinned charts come first, and ids that are not known are left out", () => {
  const ids = (view: Parameters<typeof chosenQuantities>[0]) =>
    chosenQuantities(view).map(({ id }) => id)
  expect(ids({})).toEqual(["loss", "gradient", "length", "rate"])
  expect(ids({ pinned: ["rate"] })).toEqual(["rate", "loss", "gradient", "length"])
  expect(ids({ panels: ["calls", "unheard"] })).toEqual(["calls"])
  expect(ids({ panels: ["unheard"] })).toEqual(["loss"])
})

test("the pointer finds the nearest curve within its reach", () => {
  const curve = (run: number, y: number) => ({
    run,
    slot: run,
    line: { x: Float32Array.of(0, 100), y: Float32Array.of(y, y), index: Uint32Array.of(0, 1) },
    times: null,
    raw: null,
    limit: null,
    band: null,
    beside: [],
    isPale: false,
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

test("in a small chart the others are pale, nameless and on the same axes, and come forward when pointed at", () => {
  const curves = [
    { ...series([9, 3]), run: 1, isPale: true, limit: { text: "floor", values: [3, 3] } },
    { ...series([5, 0.1]), limit: { text: "floor", values: [1, 1] } },
  ]
  const size = { width: 200, height: 100 }
  const small = frameOf(curves, true, 1, size, 16, true)
  const large = frameOf(curves, true, 1, size, 16)
  expect(small.labels).toEqual([])
  expect(large.labels).toHaveLength(2)
  expect(small.plot.right).toBeGreaterThan(large.plot.right)
  expect(small.domain).toEqual(large.domain)
  expect(small.limits.map(({ run }) => run)).toEqual([0])
  const [pale, own] = small.curves
  const state = { step: 0, hoveredStep: null, selected: null, hovered: null }
  expect(alphaOf(own!, state)).toBe(1)
  expect(alphaOf(pale!, state)).toBeLessThan(1)
  expect(alphaOf(pale!, { ...state, hovered: 1 })).toBe(1)
  expect(alphaOf(own!, { ...state, hovered: 1 })).toBeLessThan(0.5)
  expect(alphaOf(pale!, { ...state, hovered: 2 })).toBeLessThan(
    alphaOf(own!, { ...state, hovered: 2 }),
  )
})

test.each([
  [400, 22],
  [20_000, 22],
  [20_000, 9],
  [1_000_000, 30],
  [3, 12],
])("the ticks of %d steps on %d rem do not touch", (end, rems) => {
  const scale = scaleLinear([0, end], [0, rems])
  const ticks = timeTicks(scale, end, rems)
  expect(ticks.length).toBeGreaterThan(1)
  const apart = scale(ticks[1]!) - scale(ticks[0]!)
  expect(apart).toBeGreaterThan(0.42 * end.toLocaleString("en").length)
})

test("what leaves a chart does not go far, so that its dashes can be drawn", () => {
  const rising = { ...series([1, 2]), limit: { text: "2/η", values: [25, 1e9] } }
  const { curves, plot } = frameOf([rising], false, 1, { width: 200, height: 100 }, 16)
  const heights = curves[0]!.limit!.y
  expect(Math.min(...heights)).toBeLessThan(plot.top)
  expect(Math.min(...heights)).toBeGreaterThan(-1000)
})
