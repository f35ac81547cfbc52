import { describe, expect, test } from "vitest"
import {
  countDifferences,
  countFates,
  FATES,
  fateName,
  outcomeNear,
  sharesOf,
  TOLD,
} from "../../../src/core/basins.ts"
import { drawnCell, FATE, OUTCOME_WORDS, type Outcomes } from "../../../src/core/survey.ts"

/** A map of fates, row by row from the lowest one. */
function mapOf(rows: readonly (readonly number[])[]): Outcomes {
  const columns = rows[0]!.length
  const words = new Uint32Array(OUTCOME_WORDS * columns * rows.length)
  rows.flat().forEach((fate, cell) => {
    words[OUTCOME_WORDS * cell + 3] = fate + 16 * 7
    if (fate === FATE.unknown) words[OUTCOME_WORDS * cell + 3] = 0
  })
  return { columns, rows: rows.length, words, floats: new Float32Array(words.buffer) }
}

const { arrived, diverged, elsewhere, moving } = FATE
const A = arrived
const B = arrived + 1

describe("shares", () => {
  test("are of all starts, in the order of the legend, and only those that occur", () => {
    const map = mapOf([
      [A, A, diverged, B],
      [elsewhere, A, moving, A],
    ])
    expect(sharesOf(countFates(map))).toEqual([
      { fate: A, share: 4 / 8 },
      { fate: B, share: 1 / 8 },
      { fate: elsewhere, share: 1 / 8 },
      { fate: moving, share: 1 / 8 },
      { fate: diverged, share: 1 / 8 },
    ])
  })

  test("count what is not computed yet as it is drawn", () => {
    const map = mapOf([
      [A, 0, B, 0],
      [0, 0, 0, B],
    ])
    expect(drawnCell(map.words, 4, 1, 1)).toBe(0)
    // Cells beside a coarse one are part of it.
    expect(countFates(map)[A]).toBe(4)
    expect(countFates(map)[B]).toBe(4)
  })

  test("of a box leave out the cells beyond it", () => {
    const map = mapOf([
      [B, B, B, B, B],
      [B, A, A, A, B],
      [B, A, A, A, B],
      [B, B, B, B, B],
    ])
    const window = [
      [0, 4],
      [0, 3],
    ] as const
    const box = [
      [1, 3],
      [1, 2],
    ] as const
    expect(countFates(map, { window, box })).toEqual(
      Array.from({ length: FATES }, (_, fate) => (fate === A ? 6 : 0)),
    )
  })

  test("every fate has a name of its own", () => {
    expect(TOLD.map(fateName)).toEqual([..."ABCDEFGH", "Elsewhere", "Still moving", "Diverged"])
  })
})

test("a point is read from the start nearest to it, if there is one", () => {
  const map = mapOf([
    [A, B, A],
    [elsewhere, moving, diverged],
  ])
  const window = [
    [0, 2],
    [-1, 1],
  ] as const
  const fateNear = (x: number, y: number) => outcomeNear(map, window, [x, y])?.fate ?? null
  expect(fateNear(0.6, -0.9)).toBe(B)
  expect(fateNear(2, 1)).toBe(diverged)
  expect(fateNear(0.4, 0.1)).toBe(elsewhere)
  expect(fateNear(2.6, 0)).toBe(null)
  expect(fateNear(1, Number.NaN)).toBe(null)
})

test("a difference counts what the second map has elsewhere", () => {
  const one = mapOf([
    [A, A, B],
    [B, diverged, 0],
  ])
  const two = mapOf([
    [A, B, B],
    [diverged, diverged, A],
  ])
  const { cells, fates } = countDifferences(one, two)
  // The last cell is part of the third of the first row.
  expect(cells).toBe(6)
  expect(fates[B]).toBe(1)
  expect(fates[diverged]).toBe(1)
  expect(fates[A]).toBe(1)
})
