import type { Polyline } from "./decimate.ts"

/** One curve as it is drawn. */
export interface Curve {
  readonly run: number
  readonly slot: number
  /** Time of each index, or null where it is the index. */
  readonly times: ArrayLike<number> | null
  readonly line: Polyline
  /** The values with their noise, where `line` is without. */
  readonly raw: Polyline | null
  /** A level that it is compared with. */
  readonly limit: Polyline | null
  /** What the middle half of many such curves lies between. */
  readonly band: { readonly lower: Polyline; readonly upper: Polyline } | null
  /** What it is compared with. */
  readonly beside: readonly Polyline[]
  /** It stands behind the others. */
  readonly isPale: boolean
}

/** What changes without new data. */
export interface CurveState {
  readonly step: number
  readonly hoveredStep: number | null
  readonly selected: number | null
  readonly hovered: number | null
}

export interface CurveStyle {
  /** By hue. */
  readonly colours: readonly string[]
  readonly surface: string
  readonly width: number
}

const FAINT = 0.35
const PALE = 0.5

/** Opacity of what belongs to a run: others fade while one is pointed at, and what is pale comes forward for it. */
export function alphaOf({ run, isPale }: Curve, { hovered }: CurveState): number {
  if (hovered === run) return 1
  return (isPale ? PALE : 1) * (hovered === null ? 1 : FAINT)
}
