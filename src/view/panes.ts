import type { Domain } from "../core/objective.ts"
import { BoxHandles } from "./boxHandles.ts"
import type { Grounds } from "./grounds.ts"
import type { Placed } from "./knobs.ts"
import type { Frame, Rect } from "./painter.ts"
import type { Palette } from "./palette.ts"
import { Pane } from "./pane.ts"
import { NARROW, paneRects } from "./paneGrid.ts"
import type { Marked } from "./places.ts"
import type { PointingHost } from "./pointing.ts"
import type { FlatProjection, Projection, Size } from "./projection.ts"
import type { Dimension, Layers, Layout, StageEvents } from "./stage.ts"
import { SurfaceKnobs } from "./surfaceKnobs.ts"
import type { Terrain } from "./terrain.ts"

/** CSS pixels above a block that its caption takes. */
const CAPTION = 46

/** The maps of a stage: one for all trails, or one for each. */
export class Panes implements Disposable {
  dimension: Dimension = "2d"
  layout: Layout = "overlay"
  layers: Layers = {
    linear: false,
    labels: true,
    field: false,
    dots: false,
    fading: false,
    echoes: true,
    bounds: true,
    equalAxes: true,
  }
  marked: Marked = { trails: [], start: [0, 0], ghosts: null, glyph: null, letters: null }
  steps: readonly number[] = []
  focus: number | null = null
  /** The box that has handles. */
  box: Domain | null = null
  /** The surface that has knobs. */
  placed: Placed | null = null
  readonly #root: HTMLElement
  readonly #host: PointingHost
  readonly #grounds: Grounds
  readonly #events: StageEvents
  readonly #projections = new Map<Pane, Projection>()
  readonly #handles: BoxHandles
  readonly #knobs: SurfaceKnobs
  #size: Size = { width: 0, height: 0 }
  #panes: Pane[] = []
  #frames: readonly (Frame | null)[] = []

  constructor(root: HTMLElement, host: PointingHost, grounds: Grounds, events: StageEvents) {
    this.#root = root
    this.#host = host
    this.#grounds = grounds
    this.#events = events
    this.#handles = new BoxHandles((box) => events.box(box))
    this.#knobs = new SurfaceKnobs((to, held) => events.transform(to, held))
    root.append(this.#handles.element, this.#knobs.element)
  }

  /** Forgets what was projected: the rig looks elsewhere, or the maps have other places. */
  look(): void {
    this.#projections.clear()
  }

  /** Makes as many maps as are needed and returns what they show; those without a landscape are left out. */
  frames(size: Size): readonly Frame[] {
    this.#size = size
    const side = this.#isSide
    const rects = this.#rects()
    while (this.#panes.length < rects.length) {
      this.#panes.push(new Pane(this.#root, this.#host, this.#events))
    }
    for (const pane of this.#panes.splice(rects.length)) pane[Symbol.dispose]()
    this.#root.dataset.scrolls = String(side && size.width < NARROW)
    this.#frames = rects.map((rect, i) => this.#frame(i, rect, side))
    return this.#frames.filter((frame) => frame !== null)
  }

  get #isSide(): boolean {
    return this.layout === "side" && this.marked.trails.length > 0
  }

  #rects(): readonly Rect[] {
    return paneRects(this.#isSide ? this.marked.trails.length : 1, this.#size)
  }

  #frame(i: number, rect: Rect, side: boolean): Frame | null {
    const ground = side ? (this.marked.trails[i]!.ground ?? 0) : 0
    const terrain = this.#grounds.terrain(ground)
    if (!terrain) return null
    const frame: Omit<Frame, "projection"> = {
      size: rect,
      ground,
      only: side ? i : null,
      layers: this.layers,
      dimension: this.dimension,
      plane: terrain.plane,
      steps: this.steps,
      focus: side ? null : this.focus,
    }
    return { ...frame, projection: this.#project(this.#panes[i]!, terrain, rect) }
  }

  #project(pane: Pane, terrain: Terrain, rect: Rect): Projection {
    const known = this.#projections.get(pane)
    if (known) return known
    const { rig } = this.#host
    const top = this.layout === "side" ? CAPTION : undefined
    const projection =
      this.dimension === "2d"
        ? rig.flat(terrain.plane, rect)
        : rig.block(terrain.plane, rect, (x, y) => terrain.height(x, y), top)
    this.#projections.set(pane, projection)
    return projection
  }

  projectionOf(pane: Pane): Projection | null {
    const terrain = pane.frame && this.#grounds.terrain(pane.frame.ground)
    return terrain ? this.#project(pane, terrain, pane.frame!.size) : null
  }

  /** Moves marks and labels to where the painted frames have them. */
  update(palette: Palette): void {
    for (const [i, frame] of this.#frames.entries()) {
      const terrain = frame && this.#grounds.terrain(frame.ground)
      if (terrain) this.#panes[i]!.update(frame, this.marked, terrain, palette)
    }
    const map = this.#panes[0]?.map ?? null
    this.#handles.update(this.box, map)
    this.#knobs.update(this.placed, map)
  }

  /** Zooms about the middle. */
  zoom(factor: number): void {
    const pane = this.#panes[0]
    const projection = pane && this.projectionOf(pane)
    if (!projection) return
    const map = this.dimension === "2d" ? (projection as FlatProjection) : null
    this.#host.rig.zoom(map, map?.middle ?? [0, 0], factor)
  }

  /** The size of a map. */
  get mapSize(): Size {
    return this.#rects()[0]!
  }

  /** The box that the flat map shows, or null. */
  get seen(): Domain | null {
    return this.#panes[0]?.map?.box ?? null
  }

  get hasStrays(): boolean {
    return this.#panes.some(({ overlay }) => overlay.hasStrays)
  }

  /** Takes the sizes of texts again. */
  measure(): void {
    for (const { overlay } of this.#panes) overlay.measure()
  }

  [Symbol.dispose](): void {
    for (const pane of this.#panes) pane[Symbol.dispose]()
  }
}
