import { describe, expect, test } from "vitest"
import type { Domain } from "../../../src/core/objective.ts"
import { FATE } from "../../../src/core/survey.ts"
import {
  arrivalText,
  conditionText,
  costText,
  differenceText,
  readOut,
  summary,
} from "../../../src/maps/basins/basinWords.ts"
import { fateText } from "../../../src/panels/basins/fateText.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const BOX: Domain = [
  [-5, 5],
  [-5, 5],
]
const outcome = (fate: number, steps: number) => ({
  end: [1.2, -0.5] as const,
  value: 0,
  fate,
  steps,
})

describe("a read-out says what becomes of a start", () => {
  test.each([
    [FATE.arrived + 1, 41, "reaches B within 41 steps"],
    [FATE.arrived, 1, "reaches A within 1 step"],
    [FATE.arrived + 2, 0, "is at C from the start"],
    [FATE.diverged, 1200, "diverged at step 1,200"],
    [FATE.moving, 300, "still moving after 300 steps, at (1.20, −0.50)"],
    [FATE.elsewhere, 300, "comes to rest elsewhere, at (1.20, −0.50)"],
  ])("fate %i after %i steps", (fate, steps, text) => {
    expect(fateText(outcome(fate, steps), BOX)).toBe(text)
  })

  test("its place has as many digits as the map tells apart", () => {
    const close: Domain = [
      [1.2, 1.2001],
      [-0.5, -0.4999],
    ]
    const hit = outcome(FATE.arrived, 3)
    expect(readOut([1.2, -0.53], hit, BOX)).toBe("x 1.20, y −0.53: reaches A within 3 steps")
    expect(readOut([1.20005, -0.49995], hit, close)).toBe(
      "x 1.2000500, y −0.4999500: reaches A within 3 steps",
    )
  })
})

test("a map in a sentence", () => {
  const shares = [
    { fate: FATE.arrived, share: 0.23 },
    { fate: FATE.arrived + 1, share: 0.26 },
    { fate: FATE.moving, share: 0.003 },
    { fate: FATE.diverged, share: 0.507 },
  ]
  expect(summary(shares, 199392)).toBe(
    "Of 199,392 starts, 23 % reach A, 26 % B, < 1 % are still moving and 51 % diverge.",
  )
  expect(summary([{ fate: FATE.arrived, share: 1 }], 64)).toBe("Of 64 starts, 100 % reach A.")
})

test("a difference in a sentence", () => {
  const fates = [
    { fate: FATE.arrived, share: 0.25 },
    { fate: FATE.diverged, share: 0.75 },
  ]
  expect(differenceText(["Gradient descent", "Adam"], 0.1, fates)).toBe(
    "Adam ends 10 % of the starts elsewhere than Gradient descent. Most often there: diverged, 75 % of these.",
  )
  expect(differenceText(["Gradient descent", "Adam"], 0, [])).toBe(
    "Adam ends every start where Gradient descent does.",
  )
})

test("what a start costs, and under which conditions", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "himmelblau" },
    runs: [
      { method: "gd" },
      { method: "gd", oracle: { kind: "gaussian" } },
      { method: "newton-damped" },
    ],
    budget: 500,
  })
  expect(costText(scenario, 0)).toBe("500 steps of 1 gradient each: 500 oracle calls a start.")
  expect(costText(scenario, 2)).toBe(
    "500 steps of 1 gradient and 1 Hessian each: 1,000 oracle calls a start.",
  )
  expect(conditionText(scenario, [0])).toBe("Hyper-parameters are as set, not tuned.")
  expect(conditionText(scenario, [0, 1])).toContain("All starts see the same noise.")
})

test("what arriving means", () => {
  const at = [0, 0] as const
  expect(arrivalText([])).toMatch(/No single minimum/)
  expect(arrivalText([{ at, radius: 0.25 }])).toBe(
    "A start reaches a minimum if its run stays within 0.25 of it.",
  )
  expect(arrivalText(Array.from({ length: 8 }, (_, i) => ({ at, radius: 0.1 + i / 10 })))).toMatch(
    /within 0\.1 to 0\.8 of it\. The 8 lowest/,
  )
})
