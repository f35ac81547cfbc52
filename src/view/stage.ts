import type { Bound } from "../core/method.ts"
import type { Domain, Point, Transform } from "../core/objective.ts"
import type { Placed } from "./knobs.ts"

export type Dimension = "2d" | "3d"
export type Layout = "overlay" | "side"

/** What is drawn besides landscape and trails, and how. */
export interface Layers {
  /** Heights and contour lines in equal steps of f instead of log f. */
  readonly linear: boolean
  /** Numbers on the contour lines of the flat map. */
  readonly labels: boolean
  /** Strokes that point downhill. */
  readonly field: boolean
  /** A dot at every iterate where there is room. */
  readonly dots: boolean
  /** Older parts of trails are paler. */
  readonly fading: boolean
  /** Paths on the surface as it was before its transform. */
  readonly echoes: boolean
  /** The sets that weight decay keeps runs in. */
  readonly bounds: boolean
  /** One unit of x is as long as one of y on the flat map, where the box is not too long; else it fills the stage. */
  readonly equalAxes: boolean
}

/** Where colours lie that are draped on the landscape below its shading and contour lines. */
interface Draped {
  readonly domain: Domain
  readonly columns: number
  readonly rows: number
  /** Times that of the colours; 1 if absent. */
  readonly opacity?: number
}

/** Colours over a box. */
export interface Tint extends Draped {
  /** Red, green, blue and opacity, [rows, columns, 4], sRGB; the first row is at the lowest y. */
  readonly colours: Uint8Array<ArrayBuffer>
}

/** The same on the GPU, read while it is handed over. */
export interface GpuTint extends Draped {
  /** A word of four bytes for each pixel, [rows, pitch]. */
  readonly buffer: GPUBuffer
  /** Pixels from one row to the next, a multiple of 64. */
  readonly pitch: number
}

/** A letter at a point of the plane. */
export interface Letter {
  readonly at: Point
  readonly text: string
}

/** The curvature where a run is. */
export interface Glyph {
  /** Index of its trail. */
  readonly trail: number
  readonly at: Point
  /** Eigenvalues of the Hessian, and the direction of the first one in radians. */
  readonly largest: number
  readonly smallest: number
  readonly angle: number
}

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
  /** The loss moves: the next landscape keeps the scale of this one if it suits. */
  readonly moves?: boolean
  readonly minima: readonly Point[]
  /** Colours in place of those of the heights. */
  readonly tint?: Tint | undefined
}

/** One run as it is drawn. */
export interface Trail {
  readonly name: string
  /** Colour, dash and marker, 0 to 7. */
  readonly slot: number
  readonly selected: boolean
  /** Colours that are laid over the landscape are about this run: side by side, only its map wears them. */
  readonly wears?: boolean
  /** Iterates [steps + 1, 2], read back; heads, labels and Canvas 2D use them. */
  readonly x: Float32Array | Float64Array
  /** Where the run began, if not where the others did. */
  readonly start?: Point | undefined
  /** The landscape on which it is seen side by side; 0, the scenario's, if absent. */
  readonly ground?: number | undefined
  /** Steps that may be drawn: up to the last finite iterate. */
  readonly steps: number
  readonly divergedAt: number | null
  /** Its path on the surface before the transform, carried over: [steps + 1, 2]. */
  readonly echo?: Float32Array | Float64Array | undefined
  /** The averages of its iterates: [steps + 1, 2]. */
  readonly average?: Float32Array | Float64Array | undefined
  /** Where it must end. */
  readonly bound?: Bound | undefined
  /** The iterates on the GPU: vec2f [budget + 1, runs] of which this is column `run`; bound until the next `trails`. */
  readonly path?:
    | { readonly buffer: GPUBuffer; readonly runs: number; readonly run: number }
    | undefined
}

/** Azimuth and elevation in degrees, and the distance over the fitted one. */
export type Camera = readonly [azimuth: number, elevation: number, distance: number]

/** What the pointer is at: a point, and the iterate of a trail if one is near. */
export interface Spot {
  readonly point: Point
  readonly trail: number | null
  readonly step: number | null
}

/** Whether all of the objective's box is shown and nothing else, and whether a trail has left what is shown. */
export interface Sight {
  readonly fitted: boolean
  readonly strays: boolean
}

/** What a person does on the stage. */
export interface StageEvents {
  /** The start is dragged or placed by a click; fires many times while dragging. */
  start(point: Point): void
  /** The pointer moves over the stage; null when it leaves. */
  hover(spot: Spot | null): void
  select(trail: number): void
  camera(camera: Camera): void
  /** A handle of the box that `Stage.box` shows was let go, or moved by a key. */
  box(box: Domain): void
  /** A knob of the surface moves, perhaps held by a pointer; null takes back what the hand has done. */
  transform(to: Transform | null, held: boolean): void
  sight(sight: Sight): void
  /** The block is to be cut from this box, or from the objective's own; `Stage.landscape` answers. */
  widen(box: Domain | null): void
  /** The flat map shows a box that is not sampled yet; `Stage.detail` answers, with the box as its domain. */
  viewport?(request: { box: Domain; columns: number; rows: number }, ground: number): void
}

/** Draws landscape, trails and marks into a host element; implemented on three.js and on Canvas 2D. */
export interface Stage extends Disposable {
  /** Dimensions that it can show. */
  readonly dimensions: readonly Dimension[]
  /** The objective over its own box: what 3-D shows, and what sets the scale of heights and colours. Ground 0 is the scenario's. */
  landscape(landscape: Landscape, ground: number): void
  /** The same objective over the box that `viewport` asked for: what the flat map shows. */
  detail(landscape: Landscape, ground: number): void
  /** Lays colours over a landscape in place of its own tint until null; they may change while it stays. */
  tint(tint: Tint | GpuTint | null, ground: number): void
  /** Writes letters on a landscape. */
  letters(letters: readonly Letter[], ground: number): void
  /** Forgets a landscape that no trail is on. */
  drop(ground: number): void
  trails(trails: readonly Trail[], start: Point): void
  /**
   * How far each trail is drawn, in its steps: all alike on the axis of steps, not on that of oracle calls. The glyph
   * stands where one of them has come.
   */
  step(steps: readonly number[], glyph?: Glyph | null): void
  /** Dims the other trails; null shows all alike. */
  focus(trail: number | null): void
  dimension(dimension: Dimension): void
  /** All trails on one landscape, or each on its own with one camera for all. */
  layout(layout: Layout): void
  layers(layers: Layers): void
  camera(camera: Camera): void
  /** Shows this box of the objective with handles on the flat map, until null. */
  box(box: Domain | null): void
  /** Shows knobs that move, turn and scale the surface on the flat map, until null. */
  knobs(placed: Placed | null): void
  /** Marks one iterate of each trail besides its head; null marks none. */
  ghosts(steps: readonly number[] | null): void
  /** Draws nothing while nobody sees it. */
  sleep(asleep: boolean): void
  zoom(factor: number): void
  /** Shows the objective's box again. */
  fit(): void
  /** Shows every iterate of every trail. */
  frameAll(): void
  /** Reads colours from the CSS tokens again, after a change of theme. */
  restyle(): void
}
