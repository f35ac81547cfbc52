import { expect, test } from "vitest"
import { curveChoices, shownCurve } from "../../../src/maps/curves/curveChoices.ts"
import { bandPath, curveFrame, curvePath, gapRange } from "../../../src/maps/curves/curveFrame.ts"
import { gapCurves, gapNear } from "../../../src/maps/curves/curveGaps.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const GONE = Number.POSITIVE_INFINITY

test("a hyper-parameter is drawn over the sliders of all runs that have it and are not muted", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "ellipse" },
    budget: 100,
    runs: [
      { method: "gd", hyper: { lr: 0.03 } },
      { method: "momentum" },
      { method: "adam", muted: true },
    ],
  })
  const choices = curveChoices(scenario)
  const rate = shownCurve(choices, undefined)!
  expect(rate.axis).toEqual({ part: "hyper", name: "lr", from: 1e-5, to: 1, log: true })
  expect([...rate.choice.values]).toEqual([
    [0, 0.03],
    [1, 0.01],
  ])
  expect(choices.map(({ name }) => name)).not.toContain("beta1")
  const wanted = { part: "hyper", name: "momentum", from: 0, to: 0.9 } as const
  expect([...shownCurve(choices, wanted)!.choice.values.keys()]).toEqual([1])
  const lacking = shownCurve(choices, { ...wanted, name: "beta1" })!
  expect(lacking.axis.name).toBe("lr")
  expect(lacking.missing).toBe("No run has beta1: the curves are over rate instead.")
})

test("gaps are medians over the seeds, infinite where half of them diverged", () => {
  const [curve] = gapCurves([
    {
      run: 0,
      ends: [
        [3, 1, 2, GONE],
        [4, 2, GONE, GONE],
        [5, 3, GONE, GONE],
      ].map((end) => Float64Array.from(end)),
      reference: { kind: "known", floor: 1 },
      surface: "",
    },
  ])
  expect([...curve!.median]).toEqual([3, 1, GONE, GONE])
  // Between values as logarithms go.
  expect(gapNear(curve!, 0.5 / 3)).toBeCloseTo(Math.sqrt(3), 12)
  expect(gapNear(curve!, 1.4 / 3)).toBe(1)
  expect(gapNear(curve!, 1.6 / 3)).toBe(GONE)
  expect(curve).toMatchObject({ best: 1, diverges: 2, seeds: 3, kind: "known", floor: 1 })
})

test("without f* runs on one surface are measured from the lowest f of them all", () => {
  const reference = { kind: "lowest", moves: false } as const
  const curves = gapCurves([
    { run: 0, ends: [Float64Array.of(-2, 5)], reference, surface: "a" },
    { run: 1, ends: [Float64Array.of(-7, GONE)], reference, surface: "a" },
    {
      run: 2,
      ends: [Float64Array.of(3, 4)],
      reference: { kind: "found", floor: 2 },
      surface: "b",
    },
  ])
  expect(curves.map(({ floor }) => floor)).toEqual([-7, -7, 2])
  expect([...curves[0]!.median]).toEqual([5, 12])
})

test("a line is broken where a run diverges, with a mark at the edge", () => {
  const gaps = Float64Array.of(10, 1, 0.1, 1, GONE, GONE, 5)
  const curves = gapCurves([
    { run: 0, ends: [gaps], reference: { kind: "known", floor: 0 }, surface: "" },
  ])
  const axis = { part: "hyper", name: "lr", from: 1, to: 7 } as const
  const frame = curveFrame(axis, "rate η", curves, 7, { width: 60, height: 200 })
  expect(gapRange(curves)).toMatchObject({ from: 0.1, to: 10, isCut: false })
  expect(curvePath(curves[0]!.median, frame)).toEqual({
    path: "M0.0 0.0L10.0 100.0L20.0 200.0L30.0 100.0M60.0 30.1",
    edges: [3],
  })
  expect(bandPath(curves[0]!, frame)).toMatch(/^M0\.0 0\.0L.*Z.*Z$/)
})

test("gaps below the plot lie on its edge, whose tick says so", () => {
  const curves = gapCurves([
    {
      run: 0,
      ends: [Float64Array.of(1, 1e-20, 1e-3)],
      reference: { kind: "known", floor: 0 },
      surface: "",
    },
  ])
  const axis = { part: "hyper", name: "lr", from: 1, to: 3 } as const
  const frame = curveFrame(axis, "", curves, 3, { width: 60, height: 600 })
  expect(frame.yOf(1e-20)).toBe(600)
  expect(frame.ticks[1].map(({ text }) => text)).toContain("≤ 10⁻¹²")
})
