import { expect, test } from "vitest"
import type { Domain } from "../../../src/core/objective.ts"
import { headOf } from "../../../src/view/heads.ts"

const trailTo = (x: number, y: number) => ({
  name: "Adam",
  slot: 0,
  selected: false,
  x: Float32Array.of(1, 1, x, y),
  steps: 1,
  divergedAt: null,
})

test("a run that is held at the border has not left", () => {
  const box: Domain = [
    [0, Math.PI],
    [-0.1, 2],
  ]
  // In float32 pi and 0.1 are larger than in float64.
  expect(headOf(trailTo(Math.PI, 1), 1, box)).toEqual({ at: 1, diverged: false })
  expect(headOf(trailTo(1, -0.1), 1, box)).toEqual({ at: 1, diverged: false })
  expect(headOf(trailTo(3.1417, 1), 1, box)).toBeNull()
})
