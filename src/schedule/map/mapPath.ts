import type { Domain } from "../../core/objective.ts"
import type { Track } from "../../state/traces.ts"
import { lastStep } from "../../state/track.ts"

/** Units of the map along x and y. */
export const MAP = { columns: 240, rows: 150 } as const

/** Units between points that are drawn, at least. */
const APART = 0.7
/** Units beyond the map at which a path ends: nobody sees more. */
const BEYOND = 1000

/** A path over the map. */
export interface MapPath {
  readonly d: string
  /** Places of what is drawn, x, y, x, y, ..., and the iterate of each. */
  readonly places: Float32Array<ArrayBuffer>
  readonly iterates: Uint32Array<ArrayBuffer>
}

/** Where a point of the plane is on a map of a box. */
export const onMap = (x: number, y: number, [[x0, x1], [y0, y1]]: Domain) =>
  [((x - x0) / (x1 - x0)) * MAP.columns, ((y1 - y) / (y1 - y0)) * MAP.rows] as const

/** The path of a track over a map of a box, without the points that cannot be told apart. */
export function mapPath(track: Track, domain: Domain): MapPath {
  const places: number[] = []
  const iterates: number[] = []
  for (let k = 0; k <= lastStep(track); k++) {
    const [x, y] = onMap(track.x[2 * k]!, track.x[2 * k + 1]!, domain)
    if (!(Math.abs(x) < BEYOND && Math.abs(y) < BEYOND)) break
    if (k > 0 && Math.hypot(x - places.at(-2)!, y - places.at(-1)!) < APART) continue
    places.push(x, y)
    iterates.push(k)
  }
  const points = iterates.map((_, i) => `${tenth(places[2 * i]!)} ${tenth(places[2 * i + 1]!)}`)
  return {
    d: points.length > 1 ? `M${points.join("L")}` : "",
    places: Float32Array.from(places),
    iterates: Uint32Array.from(iterates),
  }
}

/** The iterate that is nearest to a place within `reach` units, and of which path; null if none is. */
export function nearestOn(
  paths: readonly (MapPath | null)[],
  x: number,
  y: number,
  reach: number,
): { readonly run: number; readonly iterate: number } | null {
  let best: { run: number; iterate: number } | null = null
  let least = reach
  for (const [run, path] of paths.entries()) {
    if (!path) continue
    const { places, iterates } = path
    for (let i = 0; i < iterates.length; i++) {
      const distance = Math.hypot(places[2 * i]! - x, places[2 * i + 1]! - y)
      if (distance >= least) continue
      least = distance
      best = { run, iterate: iterates[i]! }
    }
  }
  return best
}

const tenth = (value: number) => Math.round(10 * value) / 10
