// The edge of stability on surfaces of two weights, in float64.
import { describe, expect, test } from "vitest"
import type { RunTrace } from "../../src/engine/engine.ts"
import { edgeScenes } from "../../src/gallery/edgeScenes.ts"
import { pointAt, race } from "./race.ts"

/** Gradient descent at several rates. */
const descend = (
  surface: string,
  start: readonly number[],
  rates: readonly number[],
  budget = 4000,
) =>
  race({
    objective: { surface },
    start,
    budget,
    runs: rates.map((lr) => ({ method: "gd", hyper: { lr } })),
  })

/** Sharpness times half the rate: 1 is the edge. */
const edge = (sharpness: number, rate: number) => (sharpness * rate) / 2
const end = (trace: RunTrace) => pointAt(trace, trace.value.length - 1)
const gap = ([x, y]: readonly [number, number]) => Math.abs(x * x - y * y)

describe("a scalar network, whose minima xy = 1 have the sharpness x² + y²", () => {
  test("from (4, 0.35) small rates stay unbalanced, 0.2 is thrown to a flat minimum, 0.3 diverges", async () => {
    const rates = [0.05, 0.1, 0.2, 0.3]
    const traces = await descend("scalarnet", [4, 0.35], rates)
    const [slow, usual, thrown, diverged] = traces
    // Off the minimum the largest eigenvalue is a little more than x² + y² = 16.12, and 1.61 becomes 1.62.
    expect(slow!.sharpness[0]!).toBeCloseTo(16.2, 2)
    expect(gap(end(slow!))).toBeCloseTo(15.9, 1)
    expect(gap(end(usual!))).toBeCloseTo(15.8, 1)
    expect(edge(slow!.sharpness.at(-1)!, 0.05)).toBeCloseTo(0.4, 2)
    expect(edge(usual!.sharpness.at(-1)!, 0.1)).toBeCloseTo(0.8, 2)
    expect(edge(thrown!.sharpness[0]!, 0.2)).toBeCloseTo(1.62, 2)
    expect(end(thrown!)[0]).toBeCloseTo(-0.835, 3)
    expect(end(thrown!)[1]).toBeCloseTo(-1.197, 3)
    expect(edge(thrown!.sharpness.at(-1)!, 0.2)).toBeCloseTo(0.213, 3)
    expect(gap(end(thrown!))).toBeCloseTo(0.74, 2)
    expect(diverged!.divergedAt).not.toBe(null)
  })

  test.each([
    [0.25, 0.839],
    [0.3, 0.491],
    [0.35, 0.35],
  ])("from (3, 0.4) at the rate %d it lands below the edge, at %d of it", async (rate, share) => {
    const [trace] = await descend("scalarnet", [3, 0.4], [rate])
    expect(edge(trace!.sharpness[0]!, rate)).toBeGreaterThan(1)
    expect(edge(trace!.sharpness.at(-1)!, rate)).toBeCloseTo(share, 3)
    expect(trace!.value.at(-1)!).toBeLessThan(1e-20)
  })
})

describe("a scalar network of depth four, whose sharpness grows on the way", () => {
  test("from (2, 0.2) at the rate 0.24 it crosses 2/η at step 2 and settles just below", async () => {
    const [trace] = await descend("scalarnet4", [2, 0.2], [0.24], 20_000)
    const line = 2 / 0.24
    expect(trace!.sharpness[0]!).toBeLessThan(line)
    expect(trace!.sharpness[1]!).toBeLessThan(line)
    expect(trace!.sharpness[2]!).toBeGreaterThan(line)
    expect(Math.max(...trace!.sharpness)).toBeCloseTo(11.25, 2)
    expect(trace!.sharpness.at(-1)!).toBeCloseTo(8.258, 3)
    expect(edge(trace!.sharpness.at(-1)!, 0.24)).toBeCloseTo(0.991, 3)
  })

  test("from (3, 0.1) at the rate 0.1 it peaks at 21.8 and ends at 18.37, below 20", async () => {
    const [trace] = await descend("scalarnet4", [3, 0.1], [0.1], 20_000)
    expect(Math.max(...trace!.sharpness)).toBeCloseTo(21.8, 1)
    expect(trace!.sharpness.at(-1)!).toBeCloseTo(18.37, 2)
  })

  test("from (2, 0.2) at the rate 0.1 it never reaches the edge", async () => {
    const [trace] = await descend("scalarnet4", [2, 0.2], [0.1], 20_000)
    expect(Math.max(...trace!.sharpness)).toBeLessThan(20)
    expect(trace!.sharpness.at(-1)!).toBeCloseTo(8.84, 2)
  })
})

describe("a strong and a weak feature: benign oscillation", () => {
  const start = [0.3, 0.05]
  const weak = (trace: RunTrace) => 0.09 * end(trace)[1] ** 2

  test("rates below 0.5 learn the strong feature only, those to 0.9 the weak one more and more", async () => {
    const shares = [
      [0.02, 0.0003],
      [0.1, 0.0003],
      [0.3, 0.0003],
      [0.45, 0.0003],
      [0.52, 0.043],
      [0.6, 0.187],
      [0.7, 0.321],
      [0.8, 0.421],
      [0.9, 0.499],
    ] as const
    const rates = shares.map(([rate]) => rate)
    const traces = await descend("benignosc", start, rates, 20_000)
    for (const [i, [rate, share]] of shares.entries())
      expect(Math.abs(weak(traces[i]!) - share), `rate ${rate}`).toBeLessThan(
        rate < 0.5 ? 5e-5 : 5e-4,
      )
    expect(traces.at(-1)!.sharpness.at(-1)!).toBeCloseTo(2.184, 3)
  })

  test("at the rate 1 the weak feature is lost", async () => {
    const [trace] = await descend("benignosc", start, [1], 20_000)
    expect(weak(trace!)).toBeLessThan(1e-6)
  })
})

describe("the scenes of the guide", () => {
  test("the larger rate starts above its line and ends flat, the smaller one stays where it is sharp", async () => {
    const [small, large] = await race(edgeScenes.thrown.scenario)
    expect(edge(large!.sharpness[0]!, 0.2)).toBeGreaterThan(1)
    expect(edge(large!.sharpness.at(-1)!, 0.2)).toBeLessThan(0.25)
    expect(small!.sharpness.at(-1)!).toBeGreaterThan(15)
  })

  test("the sharpness swings about 2/η, ever less", async () => {
    const [trace, calm] = await race(edgeScenes.edge.scenario)
    const away = (from: number, to: number) =>
      Math.max(...trace!.sharpness.slice(from, to).map((s) => Math.abs(s - 2 / 0.24)))
    expect(trace!.sharpness[2]!).toBeGreaterThan(2 / 0.24)
    expect(away(0, 50)).toBeGreaterThan(2 * away(100, 150))
    expect(Math.max(...calm!.sharpness)).toBeLessThan(20)
  })

  test("only the rate 0.9 learns the weak feature", async () => {
    const [small, large] = await race(edgeScenes.benign.scenario)
    const weak = (trace: RunTrace) => 0.09 * end(trace)[1] ** 2
    expect(weak(small!)).toBeLessThan(1e-3)
    expect(weak(large!)).toBeGreaterThan(0.4)
  })
})
