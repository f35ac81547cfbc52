import type { Point } from "../core/objective.ts"
import type { Frame } from "./painter.ts"
import type { Pixel } from "./projection.ts"
import type { Landscape } from "./stage.ts"

/** CSS pixels between strokes of the map, and shares of the box between those of the block. */
const PITCH = 38
const STEPS = 20
/** CSS pixels of the shortest and the longest stroke. */
const LENGTHS = [5, 17] as const
/** Samples along a side that tell which slopes are usual. */
const PROBES = 24

/** A stroke that points downhill. */
export interface SlopeStroke {
  readonly from: Pixel
  readonly to: Pixel
}

/** Logarithms of the usual slopes, low and high. */
export type SlopeRange = readonly [number, number]

/** Returns the gradient of f at a point by central differences of the samples. */
function gradientAt(land: Landscape, x: number, y: number): Point {
  const { columns, rows, values, domain } = land
  const [[x0, x1], [y0, y1]] = domain
  const [perX, perY] = [(columns - 1) / (x1 - x0), (rows - 1) / (y1 - y0)]
  const i = Math.min(Math.max(Math.round((x - x0) * perX), 1), columns - 2)
  const j = Math.min(Math.max(Math.round((y - y0) * perY), 1), rows - 2)
  const k = j * columns + i
  return [
    ((values[k + 1]! - values[k - 1]!) * perX) / 2,
    ((values[k + columns]! - values[k - columns]!) * perY) / 2,
  ]
}

/** Returns the range of slopes without the steepest and the flattest tenth. */
export function slopeRange(land: Landscape): SlopeRange {
  const [[x0, x1], [y0, y1]] = land.domain
  const logs: number[] = []
  for (let j = 0; j < PROBES; j++) {
    for (let i = 0; i < PROBES; i++) {
      const at = [(i + 0.5) / PROBES, (j + 0.5) / PROBES] as const
      const log = Math.log(
        Math.hypot(...gradientAt(land, x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0))),
      )
      if (Number.isFinite(log)) logs.push(log)
    }
  }
  logs.sort((a, b) => a - b)
  const quantile = (part: number) => logs[Math.floor((logs.length - 1) * part)] ?? 0
  return [quantile(0.1), quantile(0.9)]
}

/** Returns strokes on a regular grid, longer where f is steeper. */
export function slopeField(
  frame: Frame,
  land: Landscape,
  [low, high]: SlopeRange,
  pixelAt: (x: number, y: number) => Pixel,
): readonly SlopeStroke[] {
  const { projection } = frame
  const [sx, sy] = projection.perUnit
  return gridOf(frame).flatMap(([x, y]) => {
    const [gx, gy] = gradientAt(land, x, y)
    // A small step against the gradient, in pixels before the block is turned.
    const [dx, dy] = [-gx * sx, -gy * sy]
    const long = Math.hypot(dx, dy)
    const share = (Math.log(Math.hypot(gx, gy)) - low) / (high - low || 1)
    if (!(long > 0) || !Number.isFinite(share) || projection.hides(x, y)) return []
    const length = LENGTHS[0] + (LENGTHS[1] - LENGTHS[0]) * Math.min(1, Math.max(0, share))
    const [ux, uy] = [((dx / long) * length) / 2 / sx, ((dy / long) * length) / 2 / sy]
    return [{ from: pixelAt(x - ux, y - uy), to: pixelAt(x + ux, y + uy) }]
  })
}

/** Points of a grid that keeps its place on the plane while the map is moved. */
function gridOf({ dimension, projection, plane, size }: Frame): readonly Point[] {
  const points: Point[] = []
  if (dimension === "3d") {
    const [[x0, x1], [y0, y1]] = plane.domain
    for (let j = 0; j < STEPS; j++) {
      for (let i = 0; i < STEPS; i++) {
        points.push([x0 + ((i + 0.5) / STEPS) * (x1 - x0), y0 + ((j + 0.5) / STEPS) * (y1 - y0)])
      }
    }
    return points
  }
  const [ox, oy] = projection.project(plane.origin[0], plane.origin[1], 0)
  const first = (p: number) => ((p % PITCH) + PITCH) % PITCH
  for (let y = first(oy); y < size.height; y += PITCH) {
    for (let x = first(ox); x < size.width; x += PITCH) points.push(projection.unproject([x, y])!)
  }
  return points
}
