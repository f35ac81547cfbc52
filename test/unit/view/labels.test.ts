import { expect, test } from "vitest"
import { type LabelWish, stackLabels } from "../../../src/view/labelStack.ts"

const stage = { width: 400, height: 200 }
const HEIGHT = 18
const wish = (x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  x,
  y,
  width: 60,
  leftward: false,
  quiet: false,
  ...more,
})

test("labels with room stand where they want to", () => {
  const places = stackLabels([wish(20, 30), wish(200, 30)], HEIGHT, stage)
  expect(places).toEqual([
    { x: 20, y: 30 },
    { x: 200, y: 30 },
  ])
})

test("crowded labels stack in one column without overlap", () => {
  const wishes = [wish(100, 90), wish(110, 92), wish(104, 95), wish(98, 88)]
  const places = stackLabels(wishes, HEIGHT, stage).map((place) => place!)
  expect(new Set(places.map((p) => p.x))).toEqual(new Set([110]))
  const rows = places.map((p) => p.y).sort((a, b) => a - b)
  for (let i = 1; i < rows.length; i++) {
    expect(rows[i]! - rows[i - 1]!).toBeGreaterThanOrEqual(HEIGHT - 0.02)
  }
})

test("a quiet label gives way", () => {
  const places = stackLabels([wish(100, 90), wish(120, 95, { quiet: true })], HEIGHT, stage)
  expect(places[1]).toBeNull()
  expect(places[0]).toEqual({ x: 100, y: 90 })
})

test("labels stay on the stage", () => {
  const [right, left] = stackLabels(
    [wish(395, 4), wish(30, 100, { leftward: true })],
    HEIGHT,
    stage,
  )
  expect(right!.x + 60).toBeLessThanOrEqual(stage.width)
  expect(right!.y).toBeGreaterThanOrEqual(HEIGHT / 2)
  expect(left!.x).toBeGreaterThanOrEqual(0)
})
