import type { Domain, Point } from "../core/objective.ts"

export type Dimension = "2d" | "3d"

/** The landscape: f sampled over a box. */
export interface Landscape {
  readonly domain: Domain
  /** Samples along x and y, borders included; the first row is at the lowest y. */
  readonly columns: number
  readonly rows: number
  /** f [rows, columns] for axis ranges, contour levels and Canvas 2D. */
  readonly values: Float32Array<ArrayBuffer>
  /** The same on the GPU; read while the landscape is handed over, disposed by its owner. */
  readonly buffer?: GPUBuffer | undefined
  /** f* where known, else the lowest sample. */
  readonly floor: number
  readonly minima: readonly Point[]
}

/** One run as it is drawn. */
export interface Trail {
  readonly name: string
  /** Colour, dash and marker, 0 to 7. */
  readonly slot: number
  readonly selected: boolean
  /** Iterates [steps + 1, 2], read back; heads, labels and Canvas 2D use them. */
  readonly x: Float32Array | Float64Array
  /** Steps that may be drawn: up to the last finite iterate. */
  readonly steps: number
  readonly divergedAt: number | null
  /** The iterates on the GPU: vec2f [budget + 1, runs] of which this is column `run`; bound until the next `trails`. */
  readonly path?:
    | { readonly buffer: GPUBuffer; readonly runs: number; readonly run: number }
    | undefined
}

/** Azimuth and elevation in degrees, and the distance over the fitted one. */
export type Camera = readonly [azimuth: number, elevation: number, distance: number]

/** What a person does on the stage. */
export interface StageEvents {
  /** The start is dragged or placed by a click; fires many times while dragging. */
  start(point: Point): void
  /** A run's head, label or path is pointed at, by index; null when none is. */
  hover(trail: number | null): void
  select(trail: number): void
  camera(camera: Camera): void
  /** The flat map shows a box that is not sampled yet; `Stage.detail` answers, with the box as its domain. */
  viewport?(box: Domain, columns: number, rows: number): void
}

/** Draws landscape, trails and marks into a host element; implemented on three.js and on Canvas 2D. */
export interface Stage extends Disposable {
  /** Dimensions that it can show. */
  readonly dimensions: readonly Dimension[]
  /** The objective over its own box: what 3-D shows, and what sets the scale of heights and colours. */
  landscape(landscape: Landscape): void
  /** The same objective over the box that `viewport` asked for: what the flat map shows. */
  detail(landscape: Landscape): void
  trails(trails: readonly Trail[], start: Point): void
  /** Draws up to this step: the playhead. */
  step(step: number): void
  /** Dims the other trails; null shows all alike. */
  focus(trail: number | null): void
  dimension(dimension: Dimension): void
  camera(camera: Camera): void
  /** Reads colours from the CSS tokens again, after a change of theme. */
  restyle(): void
}
