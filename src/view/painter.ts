import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { Projection, Size } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, Landscape, Trail } from "./stage.ts"

/** What one picture shows, besides landscape and trails. */
export interface Frame {
  readonly size: Size
  readonly dimension: Dimension
  readonly plane: Plane
  readonly projection: Projection
  /** The playhead. */
  readonly step: number
  /** The trail that is not dimmed, or null. */
  readonly focus: number | null
}

/** Device pixels of a CSS pixel, at most 2: more is not seen and costs the square. */
export function pixelRatio(): number {
  return Math.min(2, Math.max(1, window.devicePixelRatio))
}

/** Paints landscape and trails on a canvas; marks and labels lie over it. */
export interface Painter extends Disposable {
  readonly canvas: HTMLCanvasElement
  readonly dimensions: readonly Dimension[]
  landscape(land: Landscape, scale: Scale, plane: Plane): void
  detail(land: Landscape): void
  trails(trails: readonly Trail[]): void
  restyle(palette: Palette): void
  paint(frame: Frame): void
}
