import type { Point } from "../core/objective.ts"
import type { CameraRig } from "./cameraRig.ts"
import type { GestureTarget } from "./gestures.ts"
import type { Pane } from "./pane.ts"
import type { FlatProjection, Pixel, Projection } from "./projection.ts"
import type { StageEvents } from "./stage.ts"

/** Radius of the start mark for a pointer, pixels. */
const REACH = { mouse: 13, touch: 24 } as const

/** What gestures on a map change. */
export interface PointingHost {
  readonly rig: CameraRig
  readonly start: Point
  /** What a map shows as the rig looks now, which may not be drawn yet. */
  projectionOf(pane: Pane): Projection | null
  /** Draws again with what the rig looks at now. */
  look(): void
  fit(): void
}

/** What gestures do on a map. */
export class Pointing implements GestureTarget {
  readonly #host: PointingHost
  readonly #pane: Pane
  readonly #element: HTMLElement
  readonly #events: StageEvents
  /** From the pointer to the middle of the start mark while it is dragged. */
  #grip: Pixel = [0, 0]
  #before: Point = [0, 0]

  constructor(host: PointingHost, pane: Pane, element: HTMLElement, events: StageEvents) {
    this.#host = host
    this.#pane = pane
    this.#element = element
    this.#events = events
  }

  get #map(): FlatProjection | null {
    return this.#pane.map && (this.#host.projectionOf(this.#pane) as FlatProjection | null)
  }

  press(pixel: Pixel, pointer: "mouse" | "touch", shift: boolean): "start" | "turn" | "pan" {
    this.#grip = [0, 0]
    const at = this.#pane.overlay.startPixel()
    if (at && Math.hypot(at[0] - pixel[0], at[1] - pixel[1]) <= REACH[pointer]) {
      this.#grip = [at[0] - pixel[0], at[1] - pixel[1]]
      return "start"
    }
    if (shift) return "pan"
    return this.#pane.map ? "start" : "turn"
  }

  dragStart([x, y]: Pixel): void {
    const projection = this.#host.projectionOf(this.#pane)
    const point = projection?.unproject([x + this.#grip[0], y + this.#grip[1]])
    if (point) this.#events.start(point)
  }

  turn(dx: number, dy: number): void {
    this.#host.rig.turn(dx, dy)
    this.#looked()
  }

  pan(dx: number, dy: number): void {
    this.#host.rig.pan(this.#map, dx, dy)
    this.#host.look()
  }

  zoom(pixel: Pixel, factor: number): void {
    if (!this.#pane.frame) return
    const map = this.#map
    this.#host.rig.zoom(map, pixel, factor)
    if (map) this.#host.look()
    else this.#looked()
  }

  click(pixel: Pixel): void {
    this.#before = this.#host.start
    const trail = this.#pane.overlay.headAt(pixel)
    const point = trail === null ? this.#host.projectionOf(this.#pane)?.unproject(pixel) : null
    if (trail !== null) this.#events.select(trail)
    else if (point) this.#events.start(point)
  }

  /** Fits the picture; the first click of the two did not mean to move the start. */
  doubleClick(): void {
    this.#events.start(this.#before)
    this.#host.fit()
  }

  point(pixel: Pixel | null): void {
    const { overlay, map } = this.#pane
    const at = pixel && overlay.startPixel()
    const onStart = at && Math.hypot(at[0] - pixel[0], at[1] - pixel[1]) <= REACH.mouse
    const cursor = onStart ? "grab" : map ? "crosshair" : "default"
    const onHead = pixel !== null && overlay.headAt(pixel) !== null
    this.#element.style.cursor = onHead ? "pointer" : cursor
    this.#events.hover(pixel && overlay.spotAt(pixel))
  }

  #looked(): void {
    this.#host.look()
    this.#events.camera(this.#host.rig.camera)
  }
}
