import { expect, test } from "vitest"
import { type COLUMNS, sorted, turned } from "../../../../src/maps/tuned/columns.ts"
import { csvOf, markdownOf } from "../../../../src/maps/tuned/report.ts"
import { type Settings, searchKey, settingsOf } from "../../../../src/maps/tuned/settings.ts"
import { startsFor } from "../../../../src/maps/tuned/starts.ts"
import type { Row } from "../../../../src/maps/tuned/tuneRun.ts"
import { fairness, finding, gapText } from "../../../../src/maps/tuned/words.ts"
import { parseScenario } from "../../../../src/state/scenario/parse.ts"
import { csvText, markdownText } from "../../../../src/ui/tableText.ts"

const row = (run: number, name: string, gap: number, more: Partial<Row["tuned"]> = {}): Row => ({
  run,
  name,
  slot: run,
  method: "gd",
  found: [
    {
      key: "lr",
      hyper: { symbol: "\\eta", label: "rate", default: 0.1, range: [1e-4, 1], scale: "log" },
      value: 0.1,
      best: 0.09524,
    },
  ],
  floor: 0,
  tuned: {
    best: [0.09524],
    score: { gap, steps: 40, calls: 80, diverged: 0 },
    median: -1,
    tried: 256,
    diverged: 0.25,
    sensitivity: { rates: [0.01, 0.1, 1], gaps: [0, gap, Number.POSITIVE_INFINITY] },
    good: { from: 0.08, to: 0.1, decades: 0.1 },
    isEdge: false,
    ...more,
  },
})

const settings: Settings = {
  extent: "rate",
  configurations: 256,
  calls: 300,
  starts: 4,
  seeds: 1,
  tolerance: 1e-6,
}

const rows = [
  row(0, 'Adam, "mine"', -3),
  row(1, "A|B", -5, { median: Number.POSITIVE_INFINITY, good: null }),
  row(2, "Newton", -5, { score: { gap: -5, steps: Infinity, calls: Infinity, diverged: 0.5 } }),
]

test("rows are sorted by any column, the equal ones as the scenario has them", () => {
  const runs = (column: (typeof COLUMNS)[number]["id"], down = false) =>
    sorted(rows, { column, down }).map(({ run }) => run)
  expect(runs("gap")).toEqual([1, 2, 0])
  expect(runs("gap", true)).toEqual([0, 1, 2])
  expect(runs("median")).toEqual([0, 2, 1])
  expect(runs("width", true)).toEqual([0, 2, 1])
  expect(runs("steps")).toEqual([0, 1, 2])
  expect(runs("run", true)).toEqual([2, 1, 0])
  expect(turned({ column: "gap", down: false }, "gap")).toEqual({ column: "gap", down: true })
  expect(turned({ column: "gap", down: true }, "calls")).toEqual({ column: "calls", down: false })
})

test("the results are comma-separated values that any reader takes apart again", () => {
  const [head, first, second, third] = csvOf(rows, settings).trimEnd().split("\n")
  expect(head!.split(",")).toHaveLength(18)
  expect(first).toBe(
    '"Adam, ""mine""",gd,rate,256,4,1,300,0.000001,0.001,0.001,lr=0.09524,0.1,0.1,0.08,0.1,40,80,0.25',
  )
  expect(second).toBe("A|B,gd,rate,256,4,1,300,0.000001,0.00001,0.00001,lr=0.09524,,,,,40,80,0.25")
  expect(third!.endsWith(",,,0.25")).toBe(true)
  expect(csvText([["a\nb", 'c"d', null, 1]])).toBe('"a\nb","c""d",,1\n')
})

test("the results are a Markdown table that names its conditions and ranks nothing", () => {
  const text = markdownOf(rows, settings)
  expect(text).toContain(
    "tuned: rate, 256 configurations each, 4 starts × 1 seed, 300 oracle calls",
  )
  expect(text).toContain("| A\\|B | 1.0e−5 | rate 0.0952 | diverged | – | 40 | 80 | 25 % |")
  expect(text).toContain("Toy landscapes do not rank optimizers for training networks.")
  expect(markdownText([["a"], ["b\\|\nc"]])).toBe("| a |\n| --- |\n| b\\\\\\| c |\n")
})

test("a gap that float32 does not resolve says so", () => {
  expect(gapText(-12, 0)).toBe("≤ 1.0e−12")
  expect(gapText(-3, 0)).toBe("0.00100")
  expect(gapText(Number.POSITIVE_INFINITY, 0)).toBe("diverged")
  expect(gapText(Math.log10(2 ** -22 * 1000), -1000)).toBe("≤ 2.4e−4")
})

test("the sentence names the best run, and a search that was ended", () => {
  expect(finding(null)).toBe("Nothing searched yet.")
  expect(finding({ rows, asked: 3 })).toBe("Lowest gap: A|B, 1.0e−5 at rate 0.0952.")
  expect(finding({ rows: rows.slice(0, 1), asked: 3 })).toMatch(/^Ended after 1 of 3 runs\./)
})

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 300,
  runs: [{ method: "gd", hyper: { lr: 0.01, stepSize: "fixed" } }],
})

test("settings follow the scenario, and what they are is said", () => {
  expect(settingsOf(scenario)).toEqual({
    extent: "rate",
    configurations: 1024,
    calls: 300,
    starts: 4,
    seeds: 1,
    tolerance: 1e-6,
  })
  const tuned = { extent: "all", configurations: 4096, seeds: 16 } as const
  const noisy = parseScenario({
    ...scenario,
    oracle: { kind: "gaussian", sigma: 1 },
    view: { maps: { tuned } },
  })
  expect(settingsOf(noisy)).toMatchObject(tuned)
  expect(fairness(noisy)).toContain("4,096 configurations and 300 oracle calls in each of 262,144")
  expect(() =>
    parseScenario({ ...scenario, view: { maps: { tuned: { configurations: 100 } } } }),
  ).toThrow()
})

test("results grow old with the scenario, but not with the numbers that a search changes", () => {
  const with_ = (hyper: object, more = {}) =>
    parseScenario({ ...scenario, ...more, runs: [{ method: "gd", hyper }] })
  const key = searchKey(scenario)
  expect(searchKey(with_({ lr: 0.5, stepSize: "fixed" }))).toBe(key)
  expect(searchKey(with_({ lr: 0.01, stepSize: "armijo" }))).not.toBe(key)
  expect(searchKey(with_({ lr: 0.01, stepSize: "fixed" }, { start: [0, 0] }))).not.toBe(key)
  expect(searchKey({ ...scenario, title: "Other" })).toBe(key)
})

test("starts are the run's own, the surface's, then others in the box", () => {
  const domain = [
    [-2, 2],
    [0, 1],
  ] as const
  const starts = startsFor(
    [0, 0],
    [
      [0, 0],
      [1, 1],
    ],
    domain,
    16,
    1,
  )
  expect(starts).toHaveLength(16)
  expect(starts.slice(0, 2)).toEqual([
    [0, 0],
    [1, 1],
  ])
  expect(new Set(starts.map(String)).size).toBe(16)
  expect(starts.every(([x, y]) => Math.abs(x) <= 2 && y >= 0 && y <= 1)).toBe(true)
  expect(startsFor([0, 0], [[1, 1]], domain, 1, 1)).toEqual([[0, 0]])
})
