import { expect, test } from "vitest"
import { CameraRig } from "../../../src/view/cameraRig.ts"
import { blockProjection } from "../../../src/view/perspective.ts"
import { covers, planeOf } from "../../../src/view/plane.ts"
import { flatProjection } from "../../../src/view/projection.ts"
import { wanted } from "../../../src/view/viewport.ts"

const plane = planeOf([
  [-2, 2],
  [-1, 3],
])
const size = { width: 1096, height: 563 }
const fitted = { centre: [0, 0], zoom: 1 } as const
const dome = (x: number, y: number) => 1 - (x * x + (y - 1) ** 2) / 8

/** Pixels of a point of the model by the matrix that shaders use. */
function byMatrix(clip: Float32Array, point: readonly number[]): [number, number] {
  const [x, y, , w] = [0, 1, 2, 3].map((row) =>
    [...point, 1].reduce((sum, c, k) => sum + clip[4 * k + row]! * c, 0),
  ) as [number, number, number, number]
  return [((x / w + 1) * size.width) / 2, ((1 - y / w) * size.height) / 2]
}

test("the flat map contains the box and fills the stage", () => {
  const map = flatProjection(plane, size, fitted)
  expect(covers(map.box, plane.domain)).toBe(true)
  expect(map.project(map.box[0][0], map.box[1][1], 0)).toEqual([0, 0])
})

test("the matrix of the flat map agrees with its pixels, and pixels with points", () => {
  const map = flatProjection(plane, size, { centre: [0.15, -0.15], zoom: 3 })
  const [px, py] = map.project(0.5, 1.2, 0)
  const [mx, my] = byMatrix(map.clip, [0.5 * plane.scale[0], 0.2 * plane.scale[1], 0])
  expect(mx).toBeCloseTo(px, 3)
  expect(my).toBeCloseTo(py, 3)
  expect(map.unproject([px, py])[0]).toBeCloseTo(0.5, 10)
  expect(map.unproject([px, py])[1]).toBeCloseTo(1.2, 10)
})

test.each([-170, -28, 35, 90, 151])("the block is never cropped at azimuth %d", (azimuth) => {
  const block = blockProjection(plane, size, [azimuth, 40, 1], [0, 0], dome)
  for (const [u, v] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
    [0, 0],
  ] as const) {
    for (const z of [-0.07, dome(2 * u, 1 + 2 * v)]) {
      const [x, y] = block.corner(u, v, z)
      expect(x).toBeGreaterThanOrEqual(24)
      expect(x).toBeLessThanOrEqual(size.width - 24)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(size.height)
    }
  }
})

test("the matrix of the block agrees with its pixels, and a pixel hits the surface it shows", () => {
  const block = blockProjection(plane, size, [-28, 40, 1.1], [5, -7], dome)
  const [x, y] = [0.4, 0.6]
  const [px, py] = block.project(x, y, dome(x, y))
  const model = [x * plane.scale[0], (y - 1) * plane.scale[1], dome(x, y) * block.rise]
  const [mx, my] = byMatrix(block.clip, model)
  expect(mx).toBeCloseTo(px, 2)
  expect(my).toBeCloseTo(py, 2)
  const [hx, hy] = block.unproject([px, py])!
  expect(hx).toBeCloseTo(x, 2)
  expect(hy).toBeCloseTo(y, 2)
  expect(block.unproject([2, 2])).toBeNull()
})

test("a long valley is squeezed to a block that can be read", () => {
  expect(
    planeOf([
      [0, 10],
      [-0.1, 0.1],
    ]).half[1],
  ).toBeGreaterThan(0.4)
})

test("zooming keeps the point under the pointer, and the fit undoes it", () => {
  const rig = new CameraRig()
  const before = rig.flat(plane, size)
  const point = before.unproject([900, 100])
  rig.zoom(before, [900, 100], 4)
  const after = rig.flat(plane, size)
  expect(after.unproject([900, 100])[0]).toBeCloseTo(point[0], 9)
  expect(after.unproject([900, 100])[1]).toBeCloseTo(point[1], 9)
  rig.fit(0, 0)
  expect(rig.flat(plane, size).box).toEqual(before.box)
})

test("the camera takes the short way round and arrives", () => {
  const rig = new CameraRig()
  rig.go([170, 40, 1], 0, 0)
  rig.go([-170, 40, 1], 0, 400)
  expect(rig.advance(400)).toBe(true)
  expect(rig.advance(416)).toBe(false)
  expect(rig.camera).toEqual([-170, 40, 1])
})

test("new samples are asked for when the map shows more or finer than there is", () => {
  const map = flatProjection(plane, size, fitted)
  const first = wanted(null, map, size)!
  expect(covers(first.box, map.box)).toBe(true)
  expect(wanted(first, map, size)).toBeNull()
  const closer = flatProjection(plane, size, { ...fitted, zoom: 2 })
  expect(wanted(first, closer, size)).not.toBeNull()
  const aside = flatProjection(plane, size, { centre: [1.5, 0], zoom: 1 })
  expect(wanted(first, aside, size)).not.toBeNull()
})
