import type { Point } from "../core/objective.ts"
import { CameraRig } from "./cameraRig.ts"
import { listen } from "./gestures.ts"
import { Overlay } from "./overlay.ts"
import type { Frame, Painter } from "./painter.ts"
import { type Palette, readPalette } from "./palette.ts"
import { type Plane, planeOf } from "./plane.ts"
import { Pointing } from "./pointing.ts"
import type { FlatProjection, Projection, Size } from "./projection.ts"
import { heightAt, type Scale, scaleOf } from "./relief.ts"
import styles from "./stage.module.css"
import type { Camera, Dimension, Landscape, Stage, StageEvents, Trail } from "./stage.ts"
import { Supply } from "./viewport.ts"

interface Ground {
  readonly land: Landscape
  readonly scale: Scale
  readonly plane: Plane
}

/** A stage on top of a painter: sight, pointing and marks are the same for all of them. */
export class MountedStage implements Stage {
  readonly dimensions: readonly Dimension[]
  readonly rig = new CameraRig()
  readonly overlay: Overlay
  readonly #host: HTMLElement
  readonly #events: StageEvents
  readonly #painter: Painter
  readonly #root = document.createElement("div")
  readonly #end = new AbortController()
  readonly #resizes = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect))
  readonly #supply: Supply
  #palette: Palette
  #size: Size = { width: 0, height: 0 }
  #ground: Ground | null = null
  #trails: readonly Trail[] = []
  #start: Point = [0, 0]
  #step = 0
  #focus: number | null = null
  #dimension: Dimension = "2d"
  #projection: Projection | null = null
  #scheduled = 0
  #painted = false

  constructor(host: HTMLElement, events: StageEvents, painter: Painter) {
    this.#host = host
    this.#events = events
    this.#painter = painter
    this.#supply = new Supply(events, () => this.#invalidate())
    this.dimensions = painter.dimensions
    this.#root.className = styles.root!
    this.#root.append(painter.canvas)
    this.overlay = new Overlay(this.#root)
    host.append(this.#root)
    this.#palette = readPalette(host)
    painter.restyle(this.#palette)
    this.#resizes.observe(this.#root)
    listen(this.#root, new Pointing(this, this.#root, events), this.#end.signal)
    document.fonts.ready.then(() => {
      if (this.#end.signal.aborted) return
      this.overlay.measure()
      this.#invalidate()
    })
  }

  landscape(land: Landscape): void {
    const before = this.#ground?.plane.domain
    const plane = planeOf(land.domain)
    const same = before?.flat().every((edge, i) => edge === land.domain.flat()[i]) ?? false
    const scale = scaleOf(land)
    this.#ground = { land, scale, plane }
    this.#painter.landscape(land, scale, plane)
    // The wider box of the same objective stays until the new one is sampled: nothing flickers.
    if (!same || !this.#events.viewport) this.#painter.detail(land)
    if (!same) this.rig.fit(0, 0)
    this.#supply.renew(!same)
    this.#mark()
    this.look()
  }

  detail(land: Landscape): void {
    this.#painter.detail(land)
    if (land !== this.#ground?.land) this.#supply.came()
    this.#invalidate()
  }

  trails(trails: readonly Trail[], start: Point): void {
    this.#trails = trails
    this.#start = start
    this.#painter.trails(trails)
    this.#mark()
    this.#invalidate()
  }

  step(step: number): void {
    if (step === this.#step) return
    this.#step = step
    this.#invalidate()
  }

  focus(trail: number | null): void {
    if (trail === this.#focus) return
    this.#focus = trail
    this.#invalidate()
  }

  dimension(dimension: Dimension): void {
    if (!this.dimensions.includes(dimension)) return
    this.#dimension = dimension
    this.look()
  }

  camera(camera: Camera): void {
    this.rig.go(camera, performance.now(), this.#painted ? this.#palette.cameraTime : 0)
    this.look()
  }

  restyle(): void {
    this.#palette = readPalette(this.#host)
    this.#painter.restyle(this.#palette)
    this.#mark()
    this.overlay.measure()
    this.#invalidate()
  }

  get start(): Point {
    return this.#start
  }

  /** What is seen, or null as long as there is no landscape. */
  get projection(): Projection | null {
    if (!this.#ground || this.#size.width < 1 || this.#size.height < 1) return null
    const { land, scale, plane } = this.#ground
    this.#projection ??=
      this.#dimension === "2d"
        ? this.rig.flat(plane, this.#size)
        : this.rig.block(plane, this.#size, (x, y) => heightAt(land, scale, x, y))
    return this.#projection
  }

  /** The same if it is the flat map's. */
  get map(): FlatProjection | null {
    return this.#dimension === "2d" ? (this.projection as FlatProjection | null) : null
  }

  get cameraTime(): number {
    return this.#palette.cameraTime
  }

  /** Draws again with what the rig looks at now. */
  look(): void {
    this.#projection = null
    this.#invalidate()
  }

  #mark(): void {
    const minima = this.#ground?.land.minima ?? []
    this.overlay.build(this.#trails, this.#start, minima, this.#palette.pathWidth / 2)
  }

  #resize({ width, height }: Size): void {
    this.#size = { width, height }
    this.look()
  }

  #invalidate(): void {
    if (this.#end.signal.aborted) return
    this.#scheduled ||= requestAnimationFrame((now) => {
      this.#scheduled = 0
      this.#paint(now)
    })
  }

  #paint(now: number): void {
    if (this.rig.advance(now)) this.look()
    const { projection } = this
    if (!this.#ground || !projection) return
    if (this.map && this.#supply.ask(this.map, this.#size, now)) return
    const { land, scale, plane } = this.#ground
    const frame: Frame = {
      size: this.#size,
      dimension: this.#dimension,
      plane,
      projection,
      step: this.#step,
      focus: this.#focus,
    }
    this.#painter.paint(frame)
    this.overlay.update(frame, (x, y) => heightAt(land, scale, x, y))
    this.#painted = true
  }

  [Symbol.dispose](): void {
    this.#end.abort()
    this.#resizes.disconnect()
    cancelAnimationFrame(this.#scheduled)
    this.#painter[Symbol.dispose]()
    this.#root.remove()
  }
}
