import { listen } from "./gestures.ts"
import { Overlay } from "./overlay.ts"
import type { Frame, Rect } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Marked } from "./places.ts"
import { Pointing, type PointingHost } from "./pointing.ts"
import type { FlatProjection } from "./projection.ts"
import styles from "./stage.module.css"
import type { StageEvents } from "./stage.ts"
import type { Terrain } from "./terrain.ts"

/** One map on the stage, with its marks and gestures; the picture under it is the painter's. */
export class Pane implements Disposable {
  readonly overlay: Overlay
  readonly #root = document.createElement("div")
  readonly #end = new AbortController()
  #frame: Frame | null = null
  #rect = ""

  constructor(parent: HTMLElement, host: PointingHost, events: StageEvents) {
    this.#root.className = styles.pane!
    parent.append(this.#root)
    this.overlay = new Overlay(this.#root)
    listen(this.#root, new Pointing(host, this, this.#root, events), this.#end.signal)
  }

  /** What is shown, or null before the first picture. */
  get frame(): Frame | null {
    return this.#frame
  }

  /** The projection if it is the flat map's. */
  get map(): FlatProjection | null {
    return this.#frame?.dimension === "2d" ? (this.#frame.projection as FlatProjection) : null
  }

  update(frame: Frame, marked: Marked, terrain: Terrain, palette: Palette): void {
    this.#frame = frame
    this.#move(frame.size)
    this.#root.dataset.parted = String(frame.only !== null)
    this.overlay.update(frame, marked, terrain, palette)
  }

  #move({ x, y, width, height }: Rect): void {
    const rect = [x, y, width, height].join()
    if (rect === this.#rect) return
    this.#rect = rect
    Object.assign(this.#root.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }

  [Symbol.dispose](): void {
    this.#end.abort()
    this.#root.remove()
  }
}
