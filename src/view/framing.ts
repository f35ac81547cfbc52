import type { Domain } from "../core/objective.ts"
import { boxOfAll } from "./border.ts"
import type { CameraRig } from "./cameraRig.ts"
import type { Grounds } from "./grounds.ts"
import type { Panes } from "./panes.ts"
import { widened } from "./projection.ts"
import type { Sight, StageEvents } from "./stage.ts"

/** Free share of the box around all iterates. */
const AROUND = 0.06

/** Brings all iterates into the picture, or the objective's box back, and tells what is shown. */
export class Framing {
  readonly #rig: CameraRig
  readonly #grounds: Grounds
  readonly #panes: Panes
  readonly #events: StageEvents
  /** The box that the block was asked to be cut from. */
  #box: Domain | null = null
  #told: Sight = { fitted: true, strays: false }

  constructor(rig: CameraRig, grounds: Grounds, panes: Panes, events: StageEvents) {
    this.#rig = rig
    this.#grounds = grounds
    this.#panes = panes
    this.#events = events
  }

  /** The landscape has another box: unless it was asked for, it is another objective. */
  cut(domain: Domain): void {
    this.#rig.fit(0, 0)
    if (String(domain) !== String(this.#box)) this.#box = null
  }

  fit(cameraTime: number): void {
    this.#rig.fit(performance.now(), cameraTime)
    if (this.#box) this.#events.widen(null)
    this.#box = null
    this.#events.camera(this.#rig.camera)
  }

  all(): void {
    const terrain = this.#grounds.terrain(0)
    if (!terrain) return
    const box = widened(boxOfAll(this.#panes.marked.trails, terrain.land.domain), AROUND)
    if (this.#panes.dimension === "2d") this.#rig.frame(terrain.plane, box)
    else {
      this.#box = box
      this.#events.widen(box)
    }
  }

  tell(): void {
    const flat = this.#panes.dimension === "2d"
    const fitted = this.#box === null && this.#rig.isFitted(flat)
    const { hasStrays: strays } = this.#panes
    if (fitted === this.#told.fitted && strays === this.#told.strays) return
    this.#told = { fitted, strays }
    this.#events.sight(this.#told)
  }
}
