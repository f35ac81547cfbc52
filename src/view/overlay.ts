import type { Point } from "../core/objective.ts"
import { blockAxes, flatAxes } from "./axes.ts"
import { headOf } from "./heads.ts"
import { Labels, type LabelWishes } from "./labels.ts"
import { Marks } from "./marks.ts"
import type { Frame } from "./painter.ts"
import type { BlockProjection } from "./perspective.ts"
import { inside } from "./plane.ts"
import type { FlatProjection, Pixel, Projection } from "./projection.ts"
import styles from "./stage.module.css"
import type { Trail } from "./stage.ts"
import { svg } from "./svg.ts"
import { nearestLine, polyline } from "./trailHit.ts"

/** Marks, labels and ticks over the canvas. */
export class Overlay {
  readonly #svg = svg("svg", { class: styles.marks!, "aria-hidden": "true" })
  readonly #axes = svg("g")
  readonly #marks = new Marks()
  readonly #labels = new Labels()
  #trails: readonly Trail[] = []
  #minima: readonly Point[] = []
  #start: Point = [0, 0]
  #scale = 1
  #frame: Frame | null = null
  #pixel: (x: number, y: number) => Pixel = () => [0, 0]
  #heads: readonly (Pixel | null)[] = []
  #startAt: Pixel | null = null
  #lines: readonly Float32Array[] | null = null

  constructor(root: HTMLElement) {
    this.#svg.append(this.#axes, this.#marks.group)
    root.append(this.#svg, this.#labels.element)
  }

  /** Takes what is marked; `scale` is 1 at a path width of 2 px. */
  build(trails: readonly Trail[], start: Point, minima: readonly Point[], scale: number): void {
    const same =
      scale === this.#scale &&
      minima === this.#minima &&
      trails.length === this.#trails.length &&
      trails.every((t, i) => t.name === this.#trails[i]!.name && t.slot === this.#trails[i]!.slot)
    this.#trails = trails
    this.#start = start
    this.#minima = minima
    this.#scale = scale
    if (same) return
    this.#marks.build(trails, minima, scale)
    this.#labels.build(trails)
  }

  /** Draws the ticks and the sizes of the labels anew, after a change of font. */
  measure(): void {
    this.#labels.measure()
    this.#frame = null
  }

  update(frame: Frame, heightAt: (x: number, y: number) => number): void {
    if (frame.projection !== this.#frame?.projection) {
      const axes =
        frame.dimension === "2d"
          ? flatAxes(frame, frame.projection as FlatProjection)
          : blockAxes(frame, frame.projection as BlockProjection)
      this.#axes.replaceChildren(...axes)
    }
    this.#frame = frame
    this.#lines = null
    const { projection, step } = frame
    const box = visibleBox(frame)
    this.#pixel = (x, y) => projection.project(x, y, frame.dimension === "3d" ? heightAt(x, y) : 0)
    const pixel = (p: Point) => (inside(box, p[0], p[1]) ? this.#pixel(p[0], p[1]) : null)
    const heads = this.#trails.map((trail) => headOf(trail, step, box))
    this.#heads = heads.map((head, i) => head && this.#iterate(this.#trails[i]!, head.at))
    const start = pixel(this.#start)
    this.#startAt = start
    const minima = this.#minima.map(pixel)
    const hollow = heads.map((head) => head?.diverged ?? false)
    this.#marks.place({ start, minima, heads: this.#heads, hollow, focus: frame.focus })
    this.#labels.place(this.#wishes(start, minima, frame), frame.focus, frame.size)
  }

  #iterate(trail: Trail, k: number): Pixel {
    return this.#pixel(trail.x[2 * k]!, trail.x[2 * k + 1]!)
  }

  #wishes(start: Pixel | null, minima: readonly (Pixel | null)[], frame: Frame): LabelWishes {
    const gap = 10 * this.#scale
    const wishes = this.#heads.map((head, i) => {
      if (!head) return null
      const leftward = head[0] + gap + this.#labels.width(i) > frame.size.width - 6
      return { x: head[0] + (leftward ? -gap : gap), y: head[1] - 2, leftward }
    })
    const only = minima.length === 1 ? minima[0]! : null
    const minimum = only && { x: only[0] + 9 * this.#scale, y: only[1], leftward: false }
    return [...wishes, start && this.#startWish(start, frame.step), minimum]
  }

  /** "start" stands on the side that the trails do not take. */
  #startWish(start: Pixel, step: number) {
    let [dx, dy] = [0, 0]
    for (const trail of this.#trails) {
      const [x, y] = this.#iterate(trail, Math.min(6, step, trail.steps))
      dx += Math.max(-40, Math.min(40, x - start[0]))
      dy += Math.max(-40, Math.min(40, y - start[1]))
    }
    const leftward = dx > 0
    const level = Math.abs(dy) < 0.35 * Math.abs(dx)
    const away = (dy > 0 ? -13 : 13) * this.#scale
    const x = start[0] + (leftward ? -5 : 5) * this.#scale
    return { x, y: start[1] + (level ? 0 : away), leftward }
  }

  /** Returns the middle of the start mark, or null if it is out of sight. */
  startPixel(): Pixel | null {
    return this.#startAt
  }

  /** Returns the trail whose head or label is at a pixel, or null. */
  headAt([x, y]: Pixel): number | null {
    const label = this.#labels.at([x, y])
    if (label !== null) return label
    const radius = 11 * this.#scale
    const index = this.#heads.findIndex((h) => h && Math.hypot(x - h[0], y - h[1]) <= radius)
    return index < 0 ? null : index
  }

  /** Returns the trail whose path passes a pixel, or null. */
  trailAt(pixel: Pixel): number | null {
    const step = this.#frame?.step ?? 0
    this.#lines ??= this.#trails.map((trail) =>
      polyline(Math.min(step, trail.steps), (k) => this.#iterate(trail, k)),
    )
    return nearestLine(this.#lines, pixel, 6 * this.#scale)
  }
}

/** Heads are shown on the block, or in the part of the plane that is seen. */
function visibleBox({ projection, dimension }: Frame): Projection["bounds"] {
  return dimension === "2d" ? (projection as FlatProjection).box : projection.bounds
}
