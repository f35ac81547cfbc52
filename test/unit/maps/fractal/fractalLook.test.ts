import { expect, test } from "vitest"
import { FATE, OUTCOME_WORDS, type Outcomes, SCALE } from "../../../../src/core/survey.ts"
import { findingOf } from "../../../../src/maps/fractal/finding.ts"
import { fractalLook } from "../../../../src/maps/fractal/fractalLook.ts"

/** A row of cells with these fates and sums. */
function outcomesOf(
  cells: readonly (readonly [number, number])[],
  columns = cells.length,
): Outcomes {
  const words = new Uint32Array(OUTCOME_WORDS * cells.length)
  const floats = new Float64Array(words.length)
  cells.forEach(([fate, value], i) => {
    words[OUTCOME_WORDS * i + 3] = fate
    floats[OUTCOME_WORDS * i + 2] = value
  })
  return { columns, rows: cells.length / columns, floats, words }
}

test("colours lie evenly over the cells of each fate", () => {
  const sums = Array.from({ length: 1000 }, (_, i) => 1 + Math.exp(i / 100))
  const cells = sums.flatMap((sum) => [
    [FATE.arrived, sum] as const,
    [FATE.diverged, 1 + (sum - 1) ** 2] as const,
  ])
  const { low, split, floor, warp } = fractalLook(outcomesOf(cells))
  expect(floor).toBe(1)
  expect(low).toBeCloseTo(0.02, 5)
  expect(split![1]).toBeCloseTo(2 * 9.97, 5)
  expect(warp).toHaveLength(SCALE)
  // Logarithms are even here, so shares rise as colours do; the last tenth of what converges has the last colour.
  expect(warp![SCALE / 4]).toBeCloseTo(0.45, 1)
  expect(warp![SCALE / 2 - 1]).toBe(1)
  expect(warp![(3 * SCALE) / 4]).toBeCloseTo(0.5, 1)
})

test("one fate alone, or one value, has colours too", () => {
  for (const cells of [[[FATE.diverged, 1]], [[FATE.unknown, 0]]] as const) {
    const { low, high, split, warp } = fractalLook(outcomesOf(cells))
    expect(high).toBeGreaterThan(low)
    expect(split![1]).toBeGreaterThan(split![0])
    expect(warp!.every((share) => share >= 0 && share <= 1)).toBe(true)
  }
})

test("a map is told by the share that converges and by the dimension of its border", () => {
  const side = 65
  const cells = Array.from({ length: side ** 2 }, (_, i) =>
    i % side < 13 ? ([FATE.arrived, 2] as const) : ([FATE.diverged, 2] as const),
  )
  const { converging, dimension } = findingOf(outcomesOf(cells, side))
  expect(converging).toBeCloseTo(0.2, 10)
  expect(dimension).toBeCloseTo(1, 10)
})
