import fc from "fast-check"
import { expect, test } from "vitest"
import type { Domain, Transform } from "../../../src/core/objective.ts"
import { Dial, KNOBS, nudged } from "../../../src/view/knobs.ts"
import { planeOf } from "../../../src/view/plane.ts"
import { flatProjection } from "../../../src/view/projection.ts"

const BOX: Domain = [
  [-2, 2],
  [-1, 3],
]
const SIZE = { width: 800, height: 500 }
const MAP = flatProjection(planeOf(BOX), SIZE, { centre: [0, 0], zoom: 1 })
const placed = (transform: Transform = {}) => ({ transform, domain: BOX })
const dial = (transform?: Transform) => new Dial(placed(transform), MAP)

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const transforms = fc.record({
  rotate: number(-180, 180),
  scale: fc.tuple(number(0.05, 20), number(0.05, 20)),
  shift: fc.tuple(number(-9, 9), number(-9, 9)),
})

test("every knob can be seen, wherever the surface is", () => {
  fc.assert(
    fc.property(transforms, (transform) => {
      for (const knob of KNOBS) {
        const [x, y] = dial(transform).at(knob)
        expect(x).toBeGreaterThan(0)
        expect(y).toBeGreaterThan(0)
        expect(x).toBeLessThan(SIZE.width)
        expect(y).toBeLessThan(SIZE.height)
      }
    }),
  )
})

test("a knob that is carried round the ring turns the surface by as many degrees", () => {
  const from = dial().at("turn")
  const to = dial({ rotate: 90 }).at("turn")
  expect(dial().dragged("turn", from, to)).toEqual({ rotate: 90 })
  expect(dial({ rotate: 170 }).dragged("turn", from, dial({ rotate: 30 }).at("turn"))).toEqual({
    rotate: -160,
  })
})

test("the middle moves the surface by what it is moved", () => {
  const [x, y] = dial().at("move")
  const [perX, perY] = MAP.perUnit
  const { shift } = dial({ shift: [0.5, 0] }).dragged("move", [x, y], [x + perX, y + perY / 2])
  expect(shift![0]).toBeCloseTo(1.5, 2)
  expect(shift![1]).toBeCloseTo(-0.5, 2)
})

test("an axis that is pulled to twice its length scales by two, along the turned axis", () => {
  const now = dial({ rotate: 30 })
  const [cx, cy] = now.middle
  const [x, y] = now.at("x")
  const twice = [cx + 2 * (x - cx), cy + 2 * (y - cy)] as const
  expect(now.dragged("x", [x, y], twice)).toEqual({ rotate: 30, scale: [2, 1] })
  expect(now.dragged("y", now.at("y"), now.at("y"))).toEqual({ rotate: 30, scale: [1, 1] })
})

test("a surface neither turns over nor shrinks to nothing", () => {
  const now = dial()
  const [x, y] = now.at("x")
  const { scale } = now.dragged("x", [x, y], [x - 900, y])
  expect(scale![0]).toBeGreaterThan(0)
})

test("arrow keys take one step, with shift a large one", () => {
  expect(nudged(placed({ rotate: 179 }), "turn", [0, 1], true).rotate).toBe(-166)
  expect(nudged(placed(), "x", [-1, 0], false).scale).toEqual([0.952, 1])
  expect(nudged(placed({ scale: [0.952, 1] }), "x", [1, 0], false).scale).toEqual([1, 1])
  expect(nudged(placed(), "move", [0, -1], false).shift).toEqual([0, -0.04])
})
