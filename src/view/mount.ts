import type { Domain, Point } from "../core/objective.ts"
import { CameraRig } from "./cameraRig.ts"
import { Framing } from "./framing.ts"
import { Grounds } from "./grounds.ts"
import type { Placed } from "./knobs.ts"
import type { Painter } from "./painter.ts"
import { type Palette, readPalette } from "./palette.ts"
import { Panes } from "./panes.ts"
import type { Size } from "./projection.ts"
import { Pulse } from "./pulse.ts"
import styles from "./stage.module.css"
import type {
  Camera,
  Dimension,
  Glyph,
  GpuTint,
  Landscape,
  Layers,
  Layout,
  Letter,
  Stage,
  StageEvents,
  Tint,
  Trail,
} from "./stage.ts"

/** A stage on top of a painter: sight, pointing and marks are the same for all of them. */
export class MountedStage implements Stage {
  readonly dimensions: readonly Dimension[]
  readonly rig = new CameraRig()
  readonly #host: HTMLElement
  readonly #events: StageEvents
  readonly #painter: Painter
  readonly #root = document.createElement("div")
  readonly #resizes = new ResizeObserver(([entry]) => {
    this.#size = entry!.contentRect
    this.look()
  })
  readonly #pulse: Pulse
  readonly #grounds: Grounds
  readonly #panes: Panes
  readonly #framing: Framing
  #palette: Palette
  #size: Size = { width: 0, height: 0 }
  #trails: readonly Trail[] = []
  /** The painter has not heard of these trails. */
  #fresh = false
  #painted = false

  constructor(host: HTMLElement, events: StageEvents, painter: Painter) {
    this.#host = host
    this.#events = events
    this.#painter = painter
    this.#pulse = new Pulse((now) => this.#paint(now))
    this.#grounds = new Grounds(painter, events, () => this.#pulse.ask())
    this.dimensions = painter.dimensions
    this.#root.className = styles.root!
    this.#root.append(painter.canvas)
    host.append(this.#root)
    this.#panes = new Panes(this.#root, this, this.#grounds, events)
    this.#framing = new Framing(this.rig, this.#grounds, this.#panes, events)
    this.#palette = readPalette(host)
    painter.restyle(this.#palette)
    this.#resizes.observe(this.#root)
    document.fonts.ready.then(() => this.#measure())
  }

  landscape(land: Landscape, ground: number): void {
    const otherBox = this.#grounds.land(land, ground)
    if (ground === 0 && otherBox) this.#framing.cut(land.domain)
    this.look()
  }

  detail(land: Landscape, ground: number): void {
    this.#grounds.detail(land, ground)
    this.#pulse.ask()
  }

  tint(tint: Tint | GpuTint | null, ground: number): void {
    this.#grounds.tint(tint, ground)
    this.#pulse.ask()
  }

  letters(letters: readonly Letter[], ground: number): void {
    this.#panes.marked = { ...this.#panes.marked, letters: { letters, ground } }
    this.#pulse.ask()
  }

  drop(ground: number): void {
    this.#grounds.drop(ground)
  }

  trails(trails: readonly Trail[], start: Point): void {
    if (trails.length !== this.#trails.length) this.look()
    this.#trails = trails
    this.#fresh = true
    this.#panes.marked = { ...this.#panes.marked, trails, start }
    this.#pulse.ask()
  }

  step(steps: readonly number[], glyph: Glyph | null = null): void {
    const { marked } = this.#panes
    if (String(steps) === String(this.#panes.steps) && glyph === marked.glyph) return
    this.#panes.steps = steps
    this.#panes.marked = { ...marked, glyph }
    this.#pulse.ask()
  }

  focus(trail: number | null): void {
    this.#panes.focus = trail
    this.#pulse.ask()
  }

  ghosts(ghosts: readonly number[] | null): void {
    this.#panes.marked = { ...this.#panes.marked, ghosts }
    this.#pulse.ask()
  }

  sleep(asleep: boolean): void {
    this.#pulse.sleep(asleep)
  }

  dimension(dimension: Dimension): void {
    if (this.dimensions.includes(dimension)) this.#panes.dimension = dimension
    this.look()
  }

  layout(layout: Layout): void {
    this.#panes.layout = layout
    this.look()
  }

  layers(layers: Layers): void {
    this.#grounds.linear = layers.linear
    this.rig.equalAxes = layers.equalAxes
    this.#panes.layers = layers
    this.look()
  }

  camera(camera: Camera): void {
    this.rig.go(camera, performance.now(), this.#painted ? this.#palette.cameraTime : 0)
    this.look()
  }

  box(box: Domain | null): void {
    this.#panes.box = box
    this.#framing.edit(box)
    this.look()
  }

  knobs(placed: Placed | null): void {
    this.#panes.placed = placed
    this.#pulse.ask()
  }

  zoom(factor: number): void {
    this.#panes.zoom(factor)
    this.look()
    if (this.#panes.dimension === "3d") this.#events.camera(this.rig.camera)
  }

  fit(): void {
    this.#framing.fit(this.#palette.cameraTime)
    this.look()
  }

  frameAll(): void {
    this.#framing.all()
    this.look()
  }

  restyle(): void {
    this.#palette = readPalette(this.#host)
    this.#painter.restyle(this.#palette)
    this.#measure()
  }

  get start(): Point {
    return this.#panes.marked.start
  }

  projectionOf: Panes["projectionOf"] = (pane) => this.#panes.projectionOf(pane)

  /** Draws again with what the rig looks at now. */
  look(): void {
    this.#panes.look()
    this.#pulse.ask()
  }

  #measure(): void {
    this.#panes.measure()
    this.#pulse.ask()
  }

  /** Paints one picture; returns what tells that it is on the screen. */
  #paint(now: number): Promise<unknown> | null {
    if (this.rig.advance(now)) this.look()
    if (this.#size.width < 1 || this.#size.height < 1) return null
    const frames = this.#panes.frames(this.#size)
    if (frames.length === 0 || this.#grounds.supply(frames, now)) return null
    if (this.#fresh) this.#painter.trails(this.#trails)
    this.#fresh = false
    this.#painter.paint(frames, this.#size)
    this.#panes.update(this.#palette)
    this.#painted = true
    this.#framing.tell()
    return this.#painter.painted()
  }

  [Symbol.dispose](): void {
    this.#pulse[Symbol.dispose]()
    this.#resizes.disconnect()
    this.#panes[Symbol.dispose]()
    this.#painter[Symbol.dispose]()
    this.#root.remove()
  }
}
