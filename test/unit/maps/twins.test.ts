import { expect, test } from "vitest"
import { FATE, OUTCOME_WORDS, type Outcomes } from "../../../src/core/survey.ts"
import { apartOf, planTwins, twinShares } from "../../../src/maps/twins/twins.ts"
import { exponentText, signed } from "../../../src/maps/twins/twinWords.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

/** Cells with a fate and an exponent, in one row. */
function outcomes(cells: readonly (readonly [fate: number, exponent: number])[]): Outcomes {
  const words = new Uint32Array(OUTCOME_WORDS * cells.length)
  const floats = new Float64Array(words.length)
  cells.forEach(([fate, exponent], cell) => {
    floats[OUTCOME_WORDS * cell + 2] = exponent
    words[OUTCOME_WORDS * cell + 3] = fate
  })
  return { columns: cells.length, rows: 1, floats, words }
}

test("cells that have been computed are counted by what their twins do", () => {
  const map = outcomes([
    [FATE.arrived, 0.1],
    [FATE.arrived, -0.2],
    [FATE.arrived, -0.2],
    [FATE.diverged, 5],
    [FATE.unknown, 0],
  ])
  expect(twinShares(map)).toEqual({ part: 0.25, meet: 0.5, diverged: 0.25, top: 0.2 })
})

test("a scale leaves out the rarest exponents", () => {
  const usual = Array.from({ length: 199 }, () => [FATE.arrived, -0.01] as const)
  expect(twinShares(outcomes([...usual, [FATE.arrived, 4]])).top).toBe(0.01)
})

test("an exponent is told as the steps of a tenfold change", () => {
  expect(exponentText(Math.LN10 / 20)).toBe("part tenfold every 20 steps")
  expect(exponentText(-Math.LN10)).toBe("meet by a tenth every 1 step")
  expect(exponentText(0)).toBe("neither part nor meet")
  expect(signed(0.5)).toBe("+0.500")
  expect(signed(-0.5)).toBe("−0.500")
})

test("twins are a share of the diagonal of the box apart, as the link says", () => {
  const scenario = parseScenario({
    version: 1,
    objective: { surface: "himmelblau" },
    budget: 10,
    runs: [{ method: "gd" }],
    view: { maps: { open: "twins", twins: { apart: 0.01 } } },
  })
  expect(apartOf(scenario, 0)).toBeCloseTo(0.01 * Math.hypot(10, 10), 12)
  const box = [
    [-1, 1],
    [-1, 1],
  ] as const
  const { module, numbers } = planTwins(scenario, 0, box, { columns: 4, rows: 4 })
  expect(module.kernel).toBe("twins")
  expect(numbers.apart).toBe(apartOf(scenario, 0))
})
