import type { Point } from "../core/objective.ts"
import type { GestureTarget } from "./gestures.ts"
import type { MountedStage } from "./mount.ts"
import type { Pixel } from "./projection.ts"
import type { StageEvents } from "./stage.ts"

/** Radius of the start mark for a pointer, pixels. */
const REACH = { mouse: 13, touch: 24 } as const

/** What gestures do on a stage. */
export class Pointing implements GestureTarget {
  readonly #stage: MountedStage
  readonly #element: HTMLElement
  readonly #events: StageEvents
  /** From the pointer to the middle of the start mark while it is dragged. */
  #grip: Pixel = [0, 0]
  #before: Point = [0, 0]
  #hovered: number | null = null

  constructor(stage: MountedStage, element: HTMLElement, events: StageEvents) {
    this.#stage = stage
    this.#element = element
    this.#events = events
  }

  press(pixel: Pixel, pointer: "mouse" | "touch", shift: boolean): "start" | "turn" | "pan" {
    const { overlay, map } = this.#stage
    this.#grip = [0, 0]
    const at = overlay.startPixel()
    if (at && Math.hypot(at[0] - pixel[0], at[1] - pixel[1]) <= REACH[pointer]) {
      this.#grip = [at[0] - pixel[0], at[1] - pixel[1]]
      return "start"
    }
    if (shift) return "pan"
    return map ? "start" : "turn"
  }

  dragStart([x, y]: Pixel): void {
    const point = this.#stage.projection?.unproject([x + this.#grip[0], y + this.#grip[1]])
    if (point) this.#events.start(point)
  }

  turn(dx: number, dy: number): void {
    this.#stage.rig.turn(dx, dy)
    this.#looked()
  }

  pan(dx: number, dy: number): void {
    this.#stage.rig.pan(this.#stage.map, dx, dy)
    this.#stage.look()
  }

  zoom(pixel: Pixel, factor: number): void {
    const { rig, map } = this.#stage
    if (!this.#stage.projection) return
    rig.zoom(map, pixel, factor)
    if (map) this.#stage.look()
    else this.#looked()
  }

  click(pixel: Pixel): void {
    this.#before = this.#stage.start
    const trail = this.#stage.overlay.headAt(pixel)
    const point = trail === null ? this.#stage.projection?.unproject(pixel) : null
    if (trail !== null) this.#events.select(trail)
    else if (point) this.#events.start(point)
  }

  /** Fits the picture; the first click of the two did not mean to move the start. */
  doubleClick(): void {
    this.#events.start(this.#before)
    this.#stage.rig.fit(performance.now(), this.#stage.cameraTime)
    this.#looked()
  }

  point(pixel: Pixel | null): void {
    const { overlay, map } = this.#stage
    const head = pixel && overlay.headAt(pixel)
    const trail = head ?? (pixel && overlay.trailAt(pixel))
    const at = pixel && overlay.startPixel()
    const onStart = at && Math.hypot(at[0] - pixel[0], at[1] - pixel[1]) <= REACH.mouse
    const cursor = onStart ? "grab" : map ? "crosshair" : "default"
    this.#element.style.cursor = head !== null ? "pointer" : cursor
    if (trail === this.#hovered) return
    this.#hovered = trail
    this.#events.hover(trail)
  }

  #looked(): void {
    this.#stage.look()
    this.#events.camera(this.#stage.rig.camera)
  }
}
