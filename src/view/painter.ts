import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { Projection, Size } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, GpuTint, Landscape, Layers, Tint, Trail } from "./stage.ts"

/** Where a map is on the canvas, CSS pixels. */
export interface Rect extends Size {
  readonly x: number
  readonly y: number
}

/** What one map shows, besides landscape and trails. */
export interface Frame {
  readonly size: Rect
  /** The landscape, by number. */
  readonly ground: number
  /** The only trail that is drawn, or null for all. */
  readonly only: number | null
  readonly layers: Layers
  readonly dimension: Dimension
  readonly plane: Plane
  readonly projection: Projection
  /** The playhead, by trail. */
  readonly steps: readonly number[]
  /** The trail that is not dimmed, or null. */
  readonly focus: number | null
}

/** Device pixels of a CSS pixel, at most 2: more is not seen and costs the square. */
export function pixelRatio(): number {
  return Math.min(2, Math.max(1, window.devicePixelRatio))
}

/** Returns whether a frame shows a trail. */
export const shows = ({ only }: Frame, trail: number): boolean => only === null || only === trail

/** Returns whether a map wears the colours that are laid over its landscape. */
export const wears = ({ only }: Frame, trails: readonly Trail[]): boolean =>
  only === null || (trails[only]?.wears ?? false)

/** Paints landscapes and trails on a canvas; marks and labels lie over it. */
export interface Painter extends Disposable {
  readonly canvas: HTMLCanvasElement
  readonly dimensions: readonly Dimension[]
  landscape(land: Landscape, scale: Scale, plane: Plane, ground: number): void
  detail(land: Landscape, ground: number): void
  /** Lays colours over a landscape in place of its own tint, until null. */
  tint(tint: Tint | GpuTint | null, ground: number): void
  drop(ground: number): void
  trails(trails: readonly Trail[]): void
  restyle(palette: Palette): void
  /** Paints all maps, `size` being that of the canvas. */
  paint(frames: readonly Frame[], size: Size): void
  /** Resolves when the picture is on the screen: a slow graphics card drops pictures instead of falling behind. */
  painted(): Promise<unknown>
}
