import type { Plane } from "./plane.ts"
import type { Pixel, Projection, Size } from "./projection.ts"
import { hidden, hit, RISE, type Triple } from "./rays.ts"
import type { Camera } from "./stage.ts"

/** Base of the block and its centre, in units of the model. */
export const BASE = -0.07
const CENTRE = -0.18
/** Distance of the fitted camera from the centre of the model. */
const DISTANCE = 3.2
const NEAR = 0.02
const FAR = 12
/** Free pixels at the sides, the top and the bottom of a fitted block; ticks and letters stand in them. */
const SIDES = 42
const TOP = 14
const BOTTOM = 40

/** The block, seen from a camera. */
export interface BlockProjection extends Projection {
  /** Pixel and distance of a point of the model given by its parts of the half sides, at normalised height z. */
  corner(u: number, v: number, z: number): readonly [px: number, py: number, depth: number]
  /** f / (f - n) and n: depth = x (1 - y / w). */
  readonly depth: readonly [number, number]
  /** Pixels per unit of the model at the centre. */
  readonly pixels: number
  /** Cosine and sine of the azimuth: they tell the near edges. */
  readonly facing: readonly [number, number]
}

/** Projects the block; `height` gives its surface for the fit, `pan` moves it in pixels, `top` is kept free. */
export function blockProjection(
  plane: Plane,
  size: Size,
  camera: Camera,
  pan: Pixel,
  height: (x: number, y: number) => number,
  top = TOP,
): BlockProjection {
  const azimuth = (camera[0] * Math.PI) / 180
  const elevation = (camera[1] * Math.PI) / 180
  const facing = [Math.cos(azimuth), Math.sin(azimuth)] as const
  const tilt = [Math.cos(elevation), Math.sin(elevation)] as const
  const rows = viewRows(facing, tilt, DISTANCE)
  const [focus, cx, cy] = fitted(plane, size, rows, height, top)
  rows[2]![3]! += DISTANCE * (camera[2] - 1)
  const x = cx + pan[0]
  const y = cy + pan[1]
  const model = (mx: number, my: number, mz: number) => {
    const [a, b, d] = rows.map((r) => r[0]! * mx + r[1]! * my + r[2]! * mz + r[3]!) as Triple
    return [x + (focus * a) / d, y - (focus * b) / d, d] as const
  }
  return {
    clip: clipMatrix(rows, size, focus, x, y),
    rise: RISE,
    bounds: plane.domain,
    project: (px, py, h) => {
      const [ox, oy] = plane.origin
      const p = model((px - ox) * plane.scale[0], (py - oy) * plane.scale[1], h * RISE)
      return [p[0], p[1]]
    },
    unproject: ([px, py]) => hit(plane, rows, [(px - x) / focus, (y - py) / focus], height),
    corner: (u, v, z) => model(u * plane.half[0], v * plane.half[1], z * RISE),
    depth: [FAR / (FAR - NEAR), NEAR],
    pixels: focus / (DISTANCE * camera[2]),
    perUnit: [
      (focus / (DISTANCE * camera[2])) * plane.scale[0],
      (focus / (DISTANCE * camera[2])) * plane.scale[1],
    ],
    hides: (px, py) => hidden(plane, rows, [px, py], height),
    facing,
  }
}

/** Rows that turn a point of the model (with 1) into right, up and distance from the eye. */
function viewRows(
  [ca, sa]: readonly [number, number],
  [ce, se]: readonly [number, number],
  far: number,
) {
  return [
    [ca, -sa, 0, 0],
    [sa * se, ca * se, ce, CENTRE * ce],
    [sa * ce, ca * ce, -se, far - CENTRE * se],
  ]
}

/** Returns the focal length and the centre for which the whole block is on the stage. */
function fitted(
  plane: Plane,
  size: Size,
  rows: readonly (readonly number[])[],
  height: (x: number, y: number) => number,
  free: number,
): Triple {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  const include = (u: number, v: number, z: number) => {
    const [a, b, d] = rows.map(
      (r) => r[0]! * u * plane.half[0] + r[1]! * v * plane.half[1] + r[2]! * z + r[3]!,
    ) as Triple
    left = Math.min(left, a / d)
    right = Math.max(right, a / d)
    top = Math.min(top, -b / d)
    bottom = Math.max(bottom, -b / d)
  }
  for (let j = -10; j <= 10; j++) {
    for (let i = -10; i <= 10; i++) {
      const x = plane.origin[0] + (i / 10) * (plane.half[0] / plane.scale[0])
      const y = plane.origin[1] + (j / 10) * (plane.half[1] / plane.scale[1])
      include(i / 10, j / 10, height(x, y) * RISE)
    }
  }
  for (const [u, v] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    include(u, v, BASE * RISE)
  }
  const inner = [size.width - 2 * SIDES, size.height - free - BOTTOM] as const
  const focus = Math.max(20, Math.min(inner[0] / (right - left), inner[1] / (bottom - top)))
  const cx = SIDES + inner[0] / 2 - (focus * (left + right)) / 2
  const cy = free + inner[1] / 2 - (focus * (top + bottom)) / 2
  return [focus, cx, cy]
}

/** Returns the matrix whose clip coordinates land on the same pixels as `corner`. */
function clipMatrix(
  [right, up, away]: readonly (readonly number[])[],
  size: Size,
  focus: number,
  cx: number,
  cy: number,
): Float32Array<ArrayBuffer> {
  const matrix = new Float32Array(16)
  for (let k = 0; k < 4; k++) {
    const d = away![k]!
    matrix[k * 4] = (2 / size.width) * (focus * right![k]! + cx * d) - d
    matrix[k * 4 + 1] = d - (2 / size.height) * (cy * d - focus * up![k]!)
    matrix[k * 4 + 2] = (FAR / (FAR - NEAR)) * (d - (k === 3 ? NEAR : 0))
    matrix[k * 4 + 3] = d
  }
  return matrix
}
