import type { Domain, Point } from "../core/objective.ts"
import type { Plane } from "./plane.ts"

/** A pixel of the stage, CSS pixels from its top left corner. */
export type Pixel = readonly [number, number]

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where points of the plane are on the stage. */
export interface Projection {
  /** Model coordinates (plane, and height times `rise`) to clip space, column-major. */
  readonly clip: Float32Array<ArrayBuffer>
  /** Height of the model at normalised height 1; 0 on the flat map. */
  readonly rise: number
  /** Pixels per unit of x and of y; on the block about its centre. */
  readonly perUnit: Point
  /** Trails are cut off at this box. */
  readonly bounds: Domain
  project(x: number, y: number, height: number): Pixel
  /** Returns the point of the plane that is seen at a pixel, or null beside the block. */
  unproject(pixel: Pixel): Point | null
  /** Returns whether the ground hides a point that lies on it. */
  hides(x: number, y: number): boolean
}

/** What the flat map looks at: a point of the model, and the zoom over the fitted one. */
export interface FlatView {
  readonly centre: Point
  readonly zoom: number
}

/** The flat map, which also knows the plane behind a pixel. */
export interface FlatProjection extends Projection {
  /** Pixels per unit of the model along both axes, and the pixel in the middle. */
  readonly perModel: Point
  readonly middle: Pixel
  /** The box that is seen. */
  readonly box: Domain
  unproject(pixel: Pixel): Point
}

/** The flat map: the box is contained in the stage and the plane goes on to its edges; without equal axes it fills the stage. */
export function flatProjection(
  plane: Plane,
  size: Size,
  view: FlatView,
  equalAxes = true,
): FlatProjection {
  const [pixelsX, pixelsY] = pixelsPerModel(plane, size, view.zoom, equalAxes)
  const cx = plane.origin[0] + view.centre[0] / plane.scale[0]
  const cy = plane.origin[1] + view.centre[1] / plane.scale[1]
  const perX = pixelsX * plane.scale[0]
  const perY = pixelsY * plane.scale[1]
  const unproject = ([px, py]: Pixel): Point => [
    cx + (px - size.width / 2) / perX,
    cy - (py - size.height / 2) / perY,
  ]
  const [left, bottom] = unproject([0, size.height])
  const [right, top] = unproject([size.width, 0])
  const kx = (2 * pixelsX) / size.width
  const ky = (2 * pixelsY) / size.height
  const [mx, my] = view.centre
  return {
    clip: new Float32Array([kx, 0, 0, 0, 0, ky, 0, 0, 0, 0, 0, 0, -mx * kx, -my * ky, 0.5, 1]),
    rise: 0,
    // A margin keeps the caps of cut trails out of sight.
    bounds: widened(
      [
        [left, right],
        [bottom, top],
      ],
      0.05,
    ),
    perUnit: [perX, perY],
    perModel: [pixelsX, pixelsY],
    middle: [size.width / 2, size.height / 2],
    hides: () => false,
    box: [
      [left, right],
      [bottom, top],
    ],
    project: (x, y) => [size.width / 2 + (x - cx) * perX, size.height / 2 - (y - cy) * perY],
    unproject,
  }
}

function pixelsPerModel(plane: Plane, size: Size, zoom: number, equalAxes: boolean): Point {
  const x = (size.width / (2 * plane.half[0])) * zoom
  const y = (size.height / (2 * plane.half[1])) * zoom
  return equalAxes ? [Math.min(x, y), Math.min(x, y)] : [x, y]
}

/** Widens a box by a share of its sides on every side. */
export function widened([[x0, x1], [y0, y1]]: Domain, share: number): Domain {
  const dx = (x1 - x0) * share
  const dy = (y1 - y0) * share
  return [
    [x0 - dx, x1 + dx],
    [y0 - dy, y1 + dy],
  ]
}
