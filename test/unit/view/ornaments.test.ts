import { expect, test } from "vitest"
import { borderMark, boxOfAll } from "../../../src/view/border.ts"
import { contourLabels, contourText } from "../../../src/view/contourLabels.ts"
import { chevrons } from "../../../src/view/direction.ts"
import type { Frame } from "../../../src/view/painter.ts"
import { paneRects } from "../../../src/view/paneGrid.ts"
import { planeOf } from "../../../src/view/plane.ts"
import { flatProjection } from "../../../src/view/projection.ts"
import { segmentsOf, segmentsUpTo } from "../../../src/view/segments.ts"

const size = { x: 0, y: 0, width: 1000, height: 500 }
const box = [
  [-2, 2],
  [-1, 1],
] as const

test("numbers stand on every fifth contour line, apart from each other", () => {
  const bowl = (x: number, y: number) => Math.hypot(x - 500, y - 250) / 12
  const labels = contourLabels(bowl, size, [0, 0])
  expect(labels.length).toBeGreaterThan(3)
  for (const { at, line } of labels) {
    expect(line % 5).toBe(0)
    expect(bowl(...at)).toBeCloseTo(line, 1)
    for (const other of labels) {
      if (other.at === at) continue
      expect(Math.hypot(at[0] - other.at[0], at[1] - other.at[1])).toBeGreaterThan(80)
    }
  }
})

test("a cliff and a plateau carry no numbers", () => {
  expect(contourLabels((x) => x, size, [0, 0])).toEqual([])
  expect(contourLabels(() => 5, size, [0, 0])).toEqual([])
})

test("numbers of contour lines are short", () => {
  expect([0, 12.736, 2509, -3e6, 2e-5].map((value) => contourText(value))).toEqual([
    "0",
    "12.7",
    "2,510",
    "−3e6",
    "2e−5",
  ])
  expect([12.7364, 2509.44].map((value) => contourText(value, 5))).toEqual(["12.736", "2,509.4"])
})

test("arrows follow a trail and leave out where it goes to and fro", () => {
  const straight = Float32Array.of(10, 100, 400, 100)
  expect(chevrons(straight, size).map(({ angle }) => angle)).toEqual([0, 0, 0])
  const zigzag = Float32Array.from({ length: 400 }, (_, i) => (i % 2 ? 50 : 50 + (i % 4)))
  expect(chevrons(zigzag, size)).toEqual([])
})

test("a short path keeps every step", () => {
  const { pairs, count } = segmentsOf(Float64Array.of(0, 0, 1, 0, 1, 0), 2, [100, 100], 1000)
  expect([count, ...pairs]).toEqual([2, 0, 1, 1, 2])
})

test("a path that goes to and fro a hundred thousand times is one line", () => {
  const steps = 100_000
  const x = Float64Array.from({ length: 2 * (steps + 1) }, (_, i) => (i % 4 === 0 ? 1 : 0))
  const { pairs, count } = segmentsOf(x, steps, [100, 100], 1000)
  expect([count, ...pairs.subarray(0, 2)]).toEqual([1, 0, 1])
})

test("a cloud of steps stays within the budget, and the playhead cuts it", () => {
  const steps = 20_000
  const x = Float64Array.from({ length: 2 * (steps + 1) }, (_, i) => Math.sin(i * i * 0.7))
  const segments = segmentsOf(x, steps, [400, 400], 1500)
  expect(segments.count).toBeGreaterThan(100)
  expect(segments.count).toBeLessThanOrEqual(1500)
  const part = segmentsUpTo(segments, 500)
  expect(segments.pairs[2 * part - 1]).toBeLessThanOrEqual(500)
  expect(segments.pairs[2 * part + 1]).toBeGreaterThan(500)
})

test("a run beyond the border is marked where its direction leaves the map", () => {
  const plane = planeOf(box)
  const projection = flatProjection(plane, size, { centre: [0, 0], zoom: 1 })
  const frame = { size, plane, projection, dimension: "2d" } as unknown as Frame
  expect(borderMark(frame, projection.box, [0.5, 0], () => 0)).toBeNull()
  const mark = borderMark(frame, projection.box, [1e5, 0], () => 0)!
  expect(mark).toEqual({ at: [988, 250], angle: 0 })
})

test("the box of all iterates follows a diverged run only while it is near", () => {
  const x = Float64Array.of(0, 0, 3, 0, 1e5, 1e5)
  expect(boxOfAll([{ x, steps: 2, divergedAt: null }], box)[0][1]).toBe(1e5)
  expect(boxOfAll([{ x, steps: 2, divergedAt: 3 }], box)).toEqual([
    [-2, 3],
    [-1, 1],
  ])
})

test("maps side by side fill the stage without gaps", () => {
  const rects = paneRects(8, { width: 1001, height: 401 })
  expect(rects).toHaveLength(8)
  expect(rects[3]!.x + rects[3]!.width).toBe(1001)
  expect(rects[7]!.y + rects[7]!.height).toBe(401)
  expect(rects[1]!.x).toBe(rects[0]!.width)
  expect(paneRects(5, { width: 390, height: 300 })[2]!.y).toBe(100)
})
