import { expect, test } from "vitest"
import { trailPath } from "../../../src/gallery/trailPath.ts"

const BOX = [
  [-1, 1],
  [0, 2],
] as const
const SIZE = { columns: 100, rows: 50 }

test("a trail is drawn with y upwards, from its start to its end", () => {
  expect(trailPath([-1, 0, 0, 1, 1, 2], BOX, SIZE)).toEqual({
    path: "M0 50L50 25L100 0",
    start: [0, 50],
    end: [100, 0],
  })
})

test("a diverged trail ends where nobody sees it", () => {
  const { path, end } = trailPath([0, 1, 3, 1, 1e6, 1, 0, 1], BOX, SIZE)
  expect(path).toBe("M50 25L200 25")
  expect(end).toEqual([200, 25])
  expect(trailPath([0, 1, Number.NaN, 1], BOX, SIZE).path).toBe("")
})
