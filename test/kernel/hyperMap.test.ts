import { afterAll, describe, expect, test } from "vitest"
import { type PlannedBatch, plan } from "../../src/catalog/plan.ts"
import { stabilityEdge } from "../../src/catalog/stabilityEdge.ts"
import { planSurvey } from "../../src/catalog/survey.ts"
import type { Scenario } from "../../src/core/scenario.ts"
import { type Axis, FATE, fateAt, type Outcomes, outcomeAt } from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { withPlaces } from "../../src/state/editPlaces.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

const COLUMNS = 256
const ROWS = 24
const RATES: Axis = { part: "hyper", name: "lr", from: 0.01, to: 0.2, log: true }
/** Natural logarithms of the rate from column to column. */
const SPACING = Math.log(RATES.to / RATES.from) / (COLUMNS - 1)
/**
 * A run whose rate is the factor 1 + d beyond the edge grows along the steepest direction by at least 1 + 2d per step:
 * exactly that for gradient descent, where |1 - rate L| = 1 + 2d, and (1 + mu)/(1 - mu) times and (1 + mu)(1 + 2mu)/(1 + 3mu)
 * times the 2d with momentum, to first order. One column beyond, d is SPACING; so many steps lead from 1 to 1e6, where
 * runs count as diverged, and the first hatched column is then less than two columns beyond the edge.
 */
const STEPS = Math.ceil(Math.log(1e6) / Math.log(1 + 2 * SPACING))

async function mapOf(
  engine: Engine,
  scenario: Scenario,
  axes: readonly [Axis, Axis],
  [columns, rows]: readonly [number, number],
  tolerance?: number,
): Promise<Outcomes> {
  const { module, numbers } = planSurvey(scenario, 0, { axes, columns, rows, tolerance })
  using survey = await engine.survey(module)
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  return survey.read()
}

/** A quadratic whose steepest direction the start has a share of 1 of. */
const bowl = (method: string): Scenario =>
  parseScenario({
    version: 1,
    objective: { surface: "ellipse", parameters: { a: 1, b: 60 } },
    start: [0.5, 1],
    runs: [{ method, hyper: { lr: 0.01 } }],
    budget: STEPS,
  })

/** How many columns the first diverged one of each row is beyond the edge of theory. */
function deviations(outcomes: Outcomes, scenario: Scenario, up: Axis): number[] {
  const edge = stabilityEdge(scenario, 0, [RATES, up])!
  return Array.from({ length: ROWS }, (_, row) => {
    const rate = edge.rateAt(up.from + ((up.to - up.from) * row) / (ROWS - 1))!
    const first = Array.from({ length: COLUMNS }, (_, column) => column).find(
      (column) => fateAt(outcomes.words, row * COLUMNS + column) === FATE.diverged,
    )!
    return first - Math.log(rate / RATES.from) / SPACING
  })
}

/** Every part of a run, and keys that follow others. */
const CASES: readonly (readonly [string, object, readonly [Axis, Axis]])[] = [
  [
    "rate with a schedule that follows it, and the end of the schedule",
    {
      objective: { surface: "ellipse" },
      schedule: { kind: "cosine_power" },
      runs: [{ method: "gd" }],
    },
    [
      { part: "schedule", name: "min", from: 1e-4, to: 1e-2, log: true },
      { part: "hyper", name: "lr", from: 1e-3, to: 1e-2, log: true },
    ],
  ],
  [
    "the peak of a scheduled momentum and a key of its schedule",
    {
      objective: { surface: "ellipse" },
      runs: [
        {
          method: "momentum",
          hyper: { lr: 0.003 },
          scheduled: { momentum: { kind: "cosine_power", p: 2 } },
        },
      ],
    },
    [
      { part: "hyper", name: "momentum", from: 0.3, to: 0.9 },
      { part: "schedule", name: "min", of: "momentum", from: 0.1, to: 0.5 },
    ],
  ],
  [
    "drawn schedule: rate and start",
    {
      objective: { surface: "ellipse" },
      schedule: {
        kind: "drawn",
        points: [
          [0, 1],
          [0.5, 0.7],
          [1, 0.1],
        ],
      },
      runs: [{ method: "momentum", hyper: { momentum: 0.5 } }],
    },
    [
      { part: "hyper", name: "lr", from: 1e-3, to: 1e-2, log: true },
      { part: "start", name: "y", from: 0.5, to: 2 },
    ],
  ],
  [
    "turned surface with own noise: a parameter and the noise",
    {
      objective: { surface: "ellipse", transform: { rotate: 30, shift: [0.2, 0] } },
      oracle: { kind: "gaussian" },
      noise: "own",
      runs: [{ method: "adam" }],
    },
    [
      { part: "objective", name: "b", from: 2, to: 40 },
      { part: "oracle", name: "sigma", from: 0.1, to: 1 },
    ],
  ],
  [
    "clipping that the run has not",
    { objective: { surface: "ellipse" }, runs: [{ method: "gd", hyper: { lr: 0.01 } }] },
    [
      { part: "oracle", name: "clip", from: 0.5, to: 5, log: true },
      { part: "start", name: "x", from: 1, to: 2 },
    ],
  ],
]

describe.each([
  ["float64 on the CPU", cpu],
  ["float32 on the GPU", gpu],
] as const)("%s", (name, engine) => {
  test.each([
    ["gd", { part: "hyper", name: "weightDecay", from: 0, to: 30 }],
    ["gd", { part: "objective", name: "b", from: 30, to: 150 }],
    ["momentum", { part: "hyper", name: "momentum", from: 0, to: 0.95 }],
    ["nesterov", { part: "hyper", name: "momentum", from: 0, to: 0.95 }],
  ] as const)(
    "%s over the rate and %o diverges within two columns of theory",
    async (method, up) => {
      const scenario = bowl(method)
      const off = deviations(
        await mapOf(engine, scenario, [RATES, up], [COLUMNS, ROWS]),
        scenario,
        up,
      )
      console.info(
        `${name}, ${method} over ${up.name}: ${Math.min(...off).toFixed(2)} to ${Math.max(...off).toFixed(2)} columns beyond the edge after ${STEPS} steps`,
      )
      // None before the edge, but for the rounding of the rate itself.
      expect(Math.min(...off)).toBeGreaterThan(-0.01)
      expect(Math.max(...off)).toBeLessThanOrEqual(2)
    },
  )

  test("a map of one row has the outcomes of that row", async () => {
    const scenario = bowl("momentum")
    const up: Axis = { part: "hyper", name: "momentum", from: 0.5, to: 0.9 }
    const whole = await mapOf(engine, scenario, [RATES, up], [33, 5])
    const row = await mapOf(engine, scenario, [RATES, up], [33, 1])
    for (let cell = 0; cell < 33; cell++)
      expect(outcomeAt(row, cell)).toEqual(outcomeAt(whole, cell))
  })

  test.each(CASES)("%s: a cell is the run with its numbers", async (_, draft, axes) => {
    const scenario = parseScenario({ version: 1, budget: 60, ...draft })
    const outcomes = await mapOf(engine, scenario, axes, [3, 3])
    for (const [column, row] of [
      [0, 0],
      [1, 2],
      [2, 1],
    ] as const) {
      const places = [axes[0], axes[1]].map((axis, side) => ({
        ...axis,
        value: valueAt(axis, (side === 0 ? column : row) / 2),
      }))
      const edited = withPlaces(scenario, 0, places)
      const [{ batch }] = plan(edited) as [PlannedBatch]
      using race = await engine.start(batch)
      race.advance(batch.budget)
      const alone = (await race.read()).runs[0]!.value.at(-1)!
      const cell = outcomeAt(outcomes, 3 * row + column)
      expect(cell.value / alone).toBeCloseTo(1, engine === cpu ? 6 : 3)
    }
  })
})

function valueAt({ from, to, log }: Axis, share: number): number {
  return log ? from * (to / from) ** share : from + (to - from) * share
}
