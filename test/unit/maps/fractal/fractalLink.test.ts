import { expect, test } from "vitest"
import { decodeLink, encodeLink } from "../../../../src/state/link.ts"
import { parseScenario } from "../../../../src/state/scenario/parse.ts"

const WINDOW = [
  [3.05, 3.05 + 2 ** -14],
  [2.15, 2.15 + 2 ** -14],
] as const

const scenario = (fractal: object) =>
  parseScenario({
    version: 1,
    objective: { surface: "himmelblau" },
    runs: [],
    budget: 100,
    view: { maps: { open: "fractal", fractal } },
  })

test("a link restores the network, a deep window to its last digit, and the views that were kept", () => {
  const kept = [{ name: "Here", width: 8, seed: 4, steps: 500, window: WINDOW }]
  const shown = { width: 8, seed: 2, steps: 100, window: WINDOW, kept }
  const { view } = decodeLink(`#${encodeLink(scenario(shown))}`)
  expect(view.maps?.fractal).toEqual(shown)
})

test("a window that cannot be computed is refused, with its place", () => {
  expect(() => scenario({ window: [[2, 1], WINDOW[1]] })).toThrow(
    "view.maps.fractal.window[0]: expected two rising numbers from -13.82 to 13.82, got [2, 1]",
  )
  expect(() => scenario({ kept: [{ name: "Far", window: [WINDOW[0], [0, 90]] }] })).toThrow(
    "view.maps.fractal.kept[0].window[1]",
  )
  expect(() => scenario({ steps: 5000 })).toThrow("view.maps.fractal.steps")
})
