import { expect, test } from "vitest"
import { axisOf, placeOf, valueAt } from "../../../../src/analysis/search/axis.ts"
import { goodRegion } from "../../../../src/analysis/search/goodRegion.ts"
import { lowDiscrepancy } from "../../../../src/analysis/search/lowDiscrepancy.ts"
import type { Score } from "../../../../src/analysis/search/score.ts"
import { type Configuration, type Evaluate, tune } from "../../../../src/analysis/search/tune.ts"

const score = (gap: number): Score => ({
  gap,
  steps: 10,
  calls: 10,
  diverged: gap === Infinity ? 1 : 0,
})

/** Evaluates a function, and remembers what was asked. */
function oracle(of: (values: Configuration) => number) {
  const asked: Configuration[] = []
  const shares: [number, number][] = []
  const evaluate: Evaluate = async (configurations, before, share) => {
    asked.push(...configurations)
    shares.push([before, share])
    return configurations.map((values) => score(of(values)))
  }
  return { asked, shares, evaluate }
}

const rate = axisOf([1e-4, 1], "log")

test("a search of the rate finds the middle of a valley, and how wide it is", async () => {
  const { asked, shares, evaluate } = oracle(([lr]) =>
    lr! > 2 ? Infinity : -4 + 2 * Math.abs(Math.log10(lr! / 0.03)),
  )
  const search = { axes: [rate], own: [0.5], extent: "rate", configurations: 256, seed: 1 } as const
  const found = (await tune(search, evaluate))!
  expect(found.best[0]).toBeCloseTo(0.03, 3)
  expect(found.tried).toBe(256)
  expect(asked).toHaveLength(256)
  expect(shares).toEqual([
    [0, 0.5],
    [0.5, 0.5],
  ])
  // The slider and a decade beyond either end.
  expect(asked[0]).toEqual([1e-5])
  expect(asked[127]).toEqual([10])
  // Within a decade of the best: half a decade to either side.
  expect(found.good!.decades).toBeCloseTo(1, 1)
  expect(found.good!.from).toBeLessThan(0.0105)
  expect(found.good!.to).toBeGreaterThan(0.085)
  expect(found.diverged).toBeGreaterThan(0.03)
  expect(found.isEdge).toBe(false)
  expect(await tune(search, evaluate)).toEqual(found)
})

test("a search of all numbers gets as many trials, and leaves what is best left alone", async () => {
  const momentum = axisOf([0, 0.999])
  const decay = axisOf([0, 1])
  const { asked, evaluate } = oracle(
    ([lr, mu, wd]) => -6 + Math.abs(Math.log10(lr! / 0.05)) + 4 * Math.abs(mu! - 0.7) + 10 * wd!,
  )
  const axes = [rate, momentum, decay] as const
  const own = [0.01, 0.2, 0]
  const found = (await tune({ axes, own, extent: "all", configurations: 1024, seed: 1 }, evaluate))!
  expect(asked).toHaveLength(1024)
  // The first quarter varies the rate alone.
  expect(asked.slice(0, 256).every(([, mu, wd]) => mu === 0.2 && wd === 0)).toBe(true)
  expect(found.score.gap).toBeLessThan(-5.9)
  expect(found.best[2]).toBe(0)
  expect(found.best[1]).toBeCloseTo(0.7, 1)
  const again = (await tune({ axes, own, extent: "all", configurations: 1024, seed: 2 }, evaluate))!
  expect(again.best).not.toEqual(found.best)
})

test("a search that is no longer wanted ends where it is", async () => {
  let calls = 0
  const evaluate: Evaluate = async () => {
    calls++
    return null
  }
  const search = { axes: [rate], own: [0.1], extent: "all", configurations: 256, seed: 1 } as const
  expect(await tune(search, evaluate)).toBeNull()
  expect(calls).toBe(1)
})

test("the good region is contiguous, about the best", () => {
  const rates = [1, 10, 100, 1000, 1e4, 1e5]
  expect(goodRegion(rates, [-3, 0, -2.5, -3.4, -2.4, Infinity])).toMatchObject({
    from: 100,
    to: 1e4,
    decades: 3,
  })
  // What ties with the best is one plateau.
  expect(goodRegion(rates, [0, -5, -5, -5, 0, 0])).toMatchObject({ from: 10, to: 1000 })
  expect(
    goodRegion(
      rates,
      rates.map(() => Infinity),
    ),
  ).toBeNull()
})

test("values of an axis can be said, and lie where their place says", () => {
  const beta = axisOf([0.5, 0.9999], "complement")
  for (const [axis, value] of [
    [rate, 0.03],
    [beta, 0.99],
    [axisOf([0, 4]), 1.25],
  ] as const)
    expect(valueAt(axis, placeOf(axis, value))).toBe(value)
  expect(valueAt(rate, 0.123456)).toBe(Number(valueAt(rate, 0.123456).toPrecision(4)))
  expect(valueAt(axisOf([1, 50], "log", 1), 0.4)).toBe(5)
  expect(valueAt(rate, 0)).toBe(1e-4)
  expect(valueAt(beta, 1)).toBe(0.9999)
})

test("low-discrepancy points fill the cube more evenly than a grid cell in four would ask", () => {
  const points = lowDiscrepancy(256, 2, 7)
  const cells = new Set(points.map(([x, y]) => `${Math.floor(8 * x!)},${Math.floor(8 * y!)}`))
  expect(cells.size).toBe(64)
  expect(lowDiscrepancy(256, 2, 7)).toEqual(points)
  expect(lowDiscrepancy(4, 2, 8)).not.toEqual(points.slice(0, 4))
  expect(points.flat().every((u) => u >= 0 && u < 1)).toBe(true)
})
