import type { Domain, Point } from "../core/objective.ts"
import type { Frame } from "./painter.ts"
import { inside } from "./plane.ts"
import type { Pixel } from "./projection.ts"

/** CSS pixels between the edge of the map and the mark of a run beyond it. */
const INSET = 12
/** The same at the top and the bottom of a wide map, over which readout and loss scale float. */
const FLOATING = { inset: 62, width: 700 } as const
/** Share of the box's half sides by which the direction outwards is found. */
const OUT = 0.05

/** A mark at the border for a run that is beyond it. */
export interface BorderMark {
  readonly at: Pixel
  /** Radians, outwards. */
  readonly angle: number
}

/** Returns where the way from the middle of a box to a point outside it crosses the border. */
function crossing([[x0, x1], [y0, y1]]: Domain, [x, y]: Point): Point {
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const part = Math.min(
    (x1 - x0) / 2 / Math.max(Math.abs(x - cx), 1e-30),
    (y1 - y0) / 2 / Math.max(Math.abs(y - cy), 1e-30),
    1,
  )
  return [cx + (x - cx) * part, cy + (y - cy) * part]
}

/** Returns the mark for a point that is not shown, or null for one that is. */
export function borderMark(
  { projection, dimension, size, only }: Frame,
  box: Domain,
  point: Point,
  heightAt: (x: number, y: number) => number,
): BorderMark | null {
  if (inside(box, point[0], point[1])) return null
  if (dimension === "2d") {
    const inset = only === null && size.width >= FLOATING.width ? FLOATING.inset : INSET
    const edge: Domain = [
      [INSET, size.width - INSET],
      [inset, size.height - inset],
    ]
    const [px, py] = projection.project(point[0], point[1], 0)
    const angle = Math.atan2(py - size.height / 2, px - size.width / 2)
    return { at: crossing(edge, [px, py]), angle }
  }
  const [x, y] = crossing(box, point)
  const height = heightAt(x, y)
  const at = projection.project(x, y, height)
  const [mx, my] = box.map(([low, high]) => (low + high) / 2) as [number, number]
  const [fx, fy] = projection.project(x + OUT * (x - mx), y + OUT * (y - my), height)
  return { at, angle: Math.atan2(fy - at[1], fx - at[0]) }
}

/** How far beyond the objective's box a diverged run is followed, in sides of the box. */
const WILD = 2

/** Returns the box of all iterates and of the objective's own box; a diverged run counts while it is near. */
export function boxOfAll(
  trails: readonly {
    readonly x: Float32Array | Float64Array
    readonly steps: number
    readonly divergedAt: number | null
  }[],
  home: Domain,
): Domain {
  const [[x0, x1], [y0, y1]] = home
  const near: Domain = [
    [x0 - WILD * (x1 - x0), x1 + WILD * (x1 - x0)],
    [y0 - WILD * (y1 - y0), y1 + WILD * (y1 - y0)],
  ]
  let [left, right, bottom, top] = [x0, x1, y0, y1]
  for (const { x, steps, divergedAt } of trails) {
    for (let k = 0; k <= steps; k++) {
      const [px, py] = [x[2 * k]!, x[2 * k + 1]!]
      if (divergedAt !== null && !inside(near, px, py)) break
      left = Math.min(left, px)
      right = Math.max(right, px)
      bottom = Math.min(bottom, py)
      top = Math.max(top, py)
    }
  }
  return [
    [left, right],
    [bottom, top],
  ]
}
