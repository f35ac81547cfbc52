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
  /** What it should stay below. */
  readonly limit: Polyline | null
  /** What the middle half of many such curves lies between. */
  readonly band: { readonly lower: Polyline; readonly upper: Polyline } | null
  /** What it is compared with. */
  readonly beside: readonly Polyline[]
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

/** Opacity of what belongs to a run: others fade while one is pointed at. */
export const alphaOf = (run: number, { hovered }: CurveState) =>
  hovered === null || hovered === run ? 1 : FAINT
