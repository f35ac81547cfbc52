import type { Domain } from "../core/objective.ts"
import { boxOfAll } from "./border.ts"
import type { CameraRig } from "./cameraRig.ts"
import type { Grounds } from "./grounds.ts"
import type { Panes } from "./panes.ts"
import { covers } from "./plane.ts"
import { widened } from "./projection.ts"
import type { Sight, StageEvents } from "./stage.ts"

/** Free shares of the box around all iterates, and of one that is being edited. */
const AROUND = 0.06
const EDITED = 0.22
/** CSS pixels at the top of the stage that its switches take. */
const SWITCHES = 72
/** The map stays while an edited box takes this share of it or more, and leaves this share of its own sides free. */
const LEAST = 0.35
const FREE = 0.08

/** Brings all iterates into the picture, or the objective's box back, and tells what is shown. */
export class Framing {
  readonly #rig: CameraRig
  readonly #grounds: Grounds
  readonly #panes: Panes
  readonly #events: StageEvents
  /** The box that the block was asked to be cut from. */
  #box: Domain | null = null
  #editing = false
  #told: Sight = { fitted: true, strays: false }

  constructor(rig: CameraRig, grounds: Grounds, panes: Panes, events: StageEvents) {
    this.#rig = rig
    this.#grounds = grounds
    this.#panes = panes
    this.#events = events
  }

  /** The landscape has another box: unless it was asked for, it is another objective. */
  cut(domain: Domain): void {
    if (this.#editing) this.#follow(domain)
    else this.#rig.fit(0, 0)
    if (String(domain) !== String(this.#box)) this.#box = null
  }

  /** A box has handles, or none any more: there is room around it, so that it can grow. */
  edit(box: Domain | null): void {
    const editing = box !== null
    if (editing === this.#editing) return
    this.#editing = editing
    if (box) this.#frame(this.#spacious(box))
    else this.#rig.unframe()
  }

  /** Another box is edited: the map stays where it is as long as the box lies well in it. */
  #follow(domain: Domain): void {
    const { seen } = this.#panes
    const isWell =
      seen &&
      covers(seen, widened(domain, FREE)) &&
      domain.some(([low, high], k) => high - low >= LEAST * (seen[k]![1] - seen[k]![0]))
    this.#frame(isWell ? seen : this.#spacious(domain))
  }

  /** A box with room to grow on every side, and no handle under the switches of the stage. */
  #spacious(box: Domain): Domain {
    const [x, [low, high]] = widened(box, EDITED)
    const { height } = this.#panes.mapSize
    const above = ((1 + EDITED) * SWITCHES) / Math.max(1, height - SWITCHES)
    return [x, [low, high + Math.max(0, above - EDITED) * (box[1][1] - box[1][0])]]
  }

  #frame(box: Domain): void {
    const terrain = this.#grounds.terrain(0)
    if (terrain) this.#rig.frame(terrain.plane, box, this.#panes.mapSize)
  }

  fit(cameraTime: number): void {
    const { box } = this.#panes
    if (box) this.#frame(this.#spacious(box))
    else this.#rig.fit(performance.now(), cameraTime)
    if (this.#box) this.#events.widen(null)
    this.#box = null
    this.#events.camera(this.#rig.camera)
  }

  all(): void {
    const terrain = this.#grounds.terrain(0)
    if (!terrain) return
    const box = widened(boxOfAll(this.#panes.marked.trails, terrain.land.domain), AROUND)
    if (this.#panes.dimension === "2d") this.#frame(box)
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
