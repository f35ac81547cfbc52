import { describe, expect, test } from "vitest"
import { FATE, OUTCOME_WORDS, type Outcomes } from "../../../../src/core/survey.ts"
import { choicesOf } from "../../../../src/maps/hyper/axisChoices.ts"
import type { HyperAsk } from "../../../../src/maps/hyper/hyperOrder.ts"
import { gapScale, stepScale, unknownScale } from "../../../../src/maps/hyper/hyperScale.ts"
import { summaryOf } from "../../../../src/maps/hyper/hyperSummary.ts"
import { finding, outcomeText, referenceText } from "../../../../src/maps/hyper/hyperWords.ts"
import { type Reference, referenceOf } from "../../../../src/maps/hyper/reference.ts"
import { shownAxes } from "../../../../src/maps/hyper/shownAxes.ts"
import { parseScenario } from "../../../../src/state/scenario/parse.ts"

type Cell = readonly [value: number, fate: number, steps: number]

/** A map of one row. */
function row(cells: readonly Cell[]): Outcomes {
  const floats = new Float64Array(OUTCOME_WORDS * cells.length)
  const words = new Uint32Array(OUTCOME_WORDS * cells.length)
  cells.forEach(([value, fate, steps], i) => {
    floats[OUTCOME_WORDS * i + 2] = value
    words[OUTCOME_WORDS * i + 3] = fate + 16 * steps
  })
  return { columns: cells.length, rows: 1, floats, words }
}

const KNOWN: Reference = { kind: "known", floor: 0 }
/** Many cells of one value, so that none is an outlier. */
const here = (value: number): Cell[] =>
  Array.from({ length: 50 }, () => [value, FATE.arrived, 10] as const)

describe("the colours of gaps", () => {
  test("span powers of ten and pass over what diverged or is not computed", () => {
    const cells: Cell[] = [3e-4, 0.02, 40].flatMap(here)
    const map = row([...cells, [1e30, FATE.diverged, 4], [0, FATE.unknown, 0]])
    expect(gapScale(map, KNOWN)).toMatchObject({
      low: 1e-4,
      high: 100,
      floor: 0,
      isCut: [false, false],
    })
  })

  test("span twelve decades at most, and none that float32 does not resolve", () => {
    expect(gapScale(row([0, 5].flatMap(here)), KNOWN)).toMatchObject({
      low: 1e-11,
      high: 10,
      isCut: [true, false],
    })
    const far = gapScale(row([-10, -5].flatMap(here)), { kind: "known", floor: -10 })
    expect(far).toMatchObject({ low: 1e-6, high: 10 })
  })

  test("are measured from the lowest f where f* is not known, or proves to be none", () => {
    const map = row([-7, 1].flatMap(here))
    for (const reference of [
      { kind: "lowest", moves: true },
      { kind: "found", floor: -1 },
    ] as const)
      expect(gapScale(map, reference)).toMatchObject({ kind: "lowest", floor: -7 })
  })

  test("go down from the start before anything is known", () => {
    expect(unknownScale(KNOWN, 33)).toMatchObject({ low: 1e-6, high: 100, floor: 0 })
    expect(unknownScale({ kind: "found", floor: -2 }, -2)).toMatchObject({ high: 1, floor: -2 })
  })

  test("are none where all diverged", () => {
    expect(gapScale(row([[1, FATE.diverged, 4]]), KNOWN)).toBeNull()
  })
})

test("the colours of steps span those of the runs that arrived", () => {
  const map = row([
    [0, FATE.arrived, 12],
    [0, FATE.arrived, 90],
    [5, FATE.moving, 100],
  ])
  expect(stepScale(map, 0)).toMatchObject({ low: 12, high: 90 })
  expect(stepScale(row([[5, FATE.moving, 100]]), 0)).toBeNull()
})

describe("what the gap is measured from", () => {
  const along = (name: string, from: number, to: number) =>
    [{ part: "objective", name, from, to }] as const

  test.each([
    ["f*", { surface: "himmelblau" }, [], { kind: "known", floor: 0 }],
    ["f* that a parameter leaves alone", { surface: "ellipse" }, along("b", 1, 50), KNOWN],
    [
      "nothing that is known before, where a parameter moves it",
      {
        formula: "x^2+y^2+c",
        parameters: { c: 1 },
        domain: [
          [-1, 1],
          [-1, 1],
        ],
      },
      along("c", 0, 1),
      { kind: "lowest", moves: true },
    ],
    ["nothing where f is unbounded", { surface: "saddle" }, [], { kind: "lowest", moves: false }],
  ] as const)("%s", (_, objective, axes, reference) => {
    const spec = parseScenario({ version: 1, objective, budget: 1, runs: [] }).objective
    expect(referenceOf(spec, axes)).toEqual(reference)
  })

  test("the lowest minimum of a typed formula", () => {
    const found = referenceOf(
      {
        formula: "(x^2-1)^2+x/4+y^2",
        parameters: {},
        domain: [
          [-2, 2],
          [-2, 2],
        ],
      },
      [],
    )
    expect(found.kind).toBe("found")
    expect((found as { floor: number }).floor).toBeCloseTo(-0.2538, 3)
  })
})

describe("a map in words", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "ellipse" },
    budget: 100,
    runs: [{ method: "momentum" }],
  })
  const { sides } = shownAxes(choicesOf(scenario, 0), [
    { part: "hyper", name: "lr", from: 1e-3, to: 0.1, log: true },
    { part: "hyper", name: "momentum", from: 0, to: 0.9 },
  ])
  const ask = (colour: HyperAsk["colour"]): HyperAsk => ({
    sides,
    reference: KNOWN,
    start: 10,
    colour,
    tolerance: 1e-3,
    budget: 100,
  })
  const map = row([
    [0.5, FATE.moving, 100],
    [2e-5, FATE.arrived, 30],
    [1e9, FATE.diverged, 7],
    [3e-5, FATE.arrived, 20],
  ])
  const scale = gapScale(map, KNOWN)!

  test("names the best cell and who diverged", () => {
    const gaps = summaryOf(map, ask("gap"))
    expect(gaps).toMatchObject({ cells: 4, diverged: 0.25, moving: 0.25, resting: 0 })
    expect(gaps.best!.at[0]).toBeCloseTo(1e-3 * 100 ** (1 / 3), 9)
    expect(finding(gaps, ask("gap"), scale)).toBe(
      "Best at η 0.00464, μ 0: f − f* = 2.0e−5; 25 % diverged.",
    )
    const steps = summaryOf(map, ask("steps"))
    expect(finding(steps, ask("steps"), scale)).toBe(
      "Best at η 0.1, μ 0: 20 steps to f − f* ≤ 0.001; 25 % diverged, 25 % did not arrive.",
    )
  })

  test("of a cell, and of what the gap is measured from", () => {
    const outcome = { end: [0, 0], value: 0.5, fate: FATE.moving, steps: 100 } as const
    expect(outcomeText(outcome, ask("gap"), scale)).toBe("f − f* = 0.500")
    expect(outcomeText(outcome, ask("steps"), scale)).toBe("not within 100 steps, f = 0.500")
    expect(outcomeText({ ...outcome, fate: FATE.diverged, steps: 7 }, ask("gap"), scale)).toBe(
      "diverged at step 7",
    )
    expect(referenceText(ask("gap"), scale)).toBeNull()
    const lowest = { kind: "lowest", moves: true } as const
    expect(
      referenceText({ ...ask("gap"), reference: lowest }, { ...scale, kind: "lowest", floor: -3 }),
    ).toBe("f* changes along an axis. The gap is measured from the lowest f on this map, −3.00.")
  })
})
