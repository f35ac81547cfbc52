import { describe, expect, test } from "vitest"
import {
  type EnsembleRecord,
  mergeParts,
  PART_WORDS,
  PARTS,
  type Snapshot,
} from "../../../src/core/ensemble.ts"
import { escapeBars, escapedBy } from "../../../src/maps/ensemble/escapes.ts"
import { rangesOf } from "../../../src/maps/ensemble/figures.ts"
import { csvOf } from "../../../src/maps/ensemble/report.ts"
import { settingsOf, startsOf } from "../../../src/maps/ensemble/settings.ts"
import { stepFrame } from "../../../src/maps/ensemble/stepFrame.ts"
import { snapshotAt, summary } from "../../../src/maps/ensemble/words.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const snapshot = (step: number, arrived: readonly number[], underWay = 0, diverged = 0) =>
  ({
    step,
    mean: [0, 0],
    covariance: [1, 0, 1],
    value: 1,
    arrived,
    underWay,
    diverged,
  }) satisfies Snapshot

const record = (
  snapshots: readonly Snapshot[],
  escapes: readonly number[] = [],
  pace = 1,
): EnsembleRecord => ({
  members: 1000,
  snapshots,
  now: snapshots.at(-1)!,
  escapes: Uint32Array.from(escapes),
  pace,
})

describe("parts", () => {
  const floats = new Float64Array(PARTS * PART_WORDS)
  const words = new Uint32Array(PARTS * PART_WORDS)
  // Two groups: (0, 0), (2, 4) with f 1, 3; and (4, 2) with f 8.
  floats.set([1, 2, 2, 4, 8, 2, 2])
  floats.set([4, 2, 0, 0, 0, 8, 1], PART_WORDS)
  words.set([1, 1, 0], 8)
  words.set([0, 0, 1], PART_WORDS + 8)
  words[PART_WORDS + 17] = 5

  test("merge into mean, covariance, mean f and shares", () => {
    const merged = mergeParts(floats, words, 0, 7, 2)
    expect(merged.step).toBe(7)
    expect(merged.mean).toEqual([2, 2])
    expect(merged.covariance[0]).toBeCloseTo(8 / 3, 12)
    expect(merged.covariance[1]).toBeCloseTo(4 / 3, 12)
    expect(merged.covariance[2]).toBeCloseTo(8 / 3, 12)
    expect(merged.value).toBeCloseTo(4, 12)
    expect(merged).toMatchObject({ arrived: [1, 1], underWay: 1, diverged: 5 })
  })

  test("of members that have all diverged have no mean", () => {
    const none = mergeParts(new Float64Array(floats.length), words, 0, 0, 1)
    expect(none.mean).toEqual([Number.NaN, Number.NaN])
    expect(none.value).toBeNaN()
  })
})

describe("escapes", () => {
  test("the median is the step by which half of those that escaped so far had", () => {
    const known = record([], [0, 3, 1, 0, 4])
    expect(escapedBy(known, 1)).toBeNull()
    expect(escapedBy(known, 2)).toEqual({ count: 3, median: 2 })
    expect(escapedBy(known, 5)).toEqual({ count: 8, median: 3 })
  })

  test("bars hold all of them and end with the budget", () => {
    const escapes = Array.from({ length: 250 }, (_, i) => i % 3)
    const bars = escapeBars(record([], escapes, 2), 499)
    expect(bars.at(-1)!.to).toBe(499)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(
      escapes.reduce((sum, one) => sum + one, 0),
    )
  })
})

describe("words", () => {
  test("one sentence says where they are", () => {
    const last = snapshot(200, [630, 310], 60)
    const known = record([snapshot(0, [0, 0], 1000), last], [...Array(83).fill(0), 5])
    expect(summary(known, last)).toBe(
      "1,000 runs after 200 steps: 63 % in A, 31 % in B, 6 % under way; median escape 84 steps.",
    )
  })

  test("the members as they are stand in for a snapshot that is older", () => {
    const known = record([snapshot(0, [0]), snapshot(10, [1]), snapshot(20, [2])])
    const now = snapshot(14, [3])
    expect(snapshotAt({ record: known, now }, 15)).toBe(now)
    expect(snapshotAt({ record: known, now }, 12)!.step).toBe(10)
    expect(snapshotAt({ record: known, now }, 25)!.step).toBe(20)
    expect(snapshotAt({ record: null, now: null }, 3)).toBeNull()
  })
})

describe("settings", () => {
  const scenario = (ensemble: object) =>
    parseScenario({
      version: 1,
      objective: { surface: "himmelblau" },
      start: [1, -2],
      budget: 10,
      runs: [{ method: "gd" }],
      view: { maps: { ensemble } },
    })

  test("a processor has fewer members, and a run that is gone stands beside none", () => {
    const settings = settingsOf(scenario({ against: 3 }), true)
    expect(settings).toEqual({ members: 10_000, starts: "normal", spread: 0.05, against: null })
    expect(settingsOf(scenario({}), false).members).toBe(100_000)
  })

  test("starts are around the run's, or all over the box", () => {
    const around = scenario({ starts: "disc", spread: 0.1 })
    expect(startsOf(around, 0, settingsOf(around, false))).toEqual({
      shape: "disc",
      centre: [1, -2],
      reach: [1, 1],
    })
    const all = scenario({ starts: "box" })
    expect(startsOf(all, 0, settingsOf(all, false))).toEqual({
      shape: "box",
      centre: [0, 0],
      reach: [5, 5],
    })
  })
})

test("charts without anything to show have a range all the same", () => {
  const { loss, distance, escapes } = rangesOf([], 100)
  for (const { low, high } of [loss, distance, escapes]) expect(high).toBeGreaterThan(low)
})

test("a logarithmic axis names powers of ten inside its range only", () => {
  const range = { low: 1e-6, high: 1, log: true }
  const { rows, top, bottom } = stepFrame(range, 300, { width: 400, height: 140 }, 16)
  expect(rows.map(({ text }) => text)).toEqual(["10⁻⁶", "10⁻⁴", "10⁻²", "1"])
  expect(rows.at(-1)!.at).toBeCloseTo(top, 9)
  expect(rows[0]!.at).toBeCloseTo(bottom, 9)
})

test("the snapshots are copied as a table, with nothing where a number is none", () => {
  const known = record([snapshot(0, [0, 0], 1000), snapshot(100, [600, 300], 60, 40)])
  const figures = known.snapshots.map(({ step }) => ({
    ...{ step, loss: 2, lossOfMean: 1.5 },
    ...{ away: Number.NaN, along: 1, across: 0.5 },
  }))
  const [head, , last] = csvOf("Adam", known, figures).split("\n")
  expect(head).toBe(
    "run,members,step,A,B,under_way,diverged,mean_x,mean_y,var_x,cov_xy,var_y,mean_loss,loss_of_mean,mean_to_minimum,std_along,std_across",
  )
  expect(last).toBe("Adam,1000,100,600,300,60,40,0,0,1,0,1,2,1.5,,1,0.5")
})
