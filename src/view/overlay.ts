import type { Point } from "../core/objective.ts"
import { blockAxes, flatAxes } from "./axes.ts"
import { GroundOrnaments } from "./groundOrnaments.ts"
import { Labels, type LabelWishes } from "./labels.ts"
import { Letters } from "./letters.ts"
import { Marks } from "./marks.ts"
import { Ornaments } from "./ornaments.ts"
import type { Frame } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { BlockProjection } from "./perspective.ts"
import { type Marked, Places } from "./places.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import styles from "./stage.module.css"
import type { Spot } from "./stage.ts"
import { svg } from "./svg.ts"
import type { Terrain } from "./terrain.ts"
import { iterateAt, nearestOnLines } from "./trailHit.ts"
import { TrailPixels } from "./trailPixels.ts"

/** Radius in which the pointer finds a head and a trail, CSS pixels. */
const HEAD = 11
const TRAIL = 12

/** Marks, labels and ticks over one map. */
export class Overlay {
  readonly #svg = svg("svg", { class: styles.marks!, "aria-hidden": "true" })
  readonly #axes = svg("g")
  readonly #ground = new GroundOrnaments()
  readonly #ornaments = new Ornaments()
  readonly #marks = new Marks()
  readonly #letters = new Letters()
  readonly #labels = new Labels()
  readonly #pixels = new TrailPixels()
  #built = ""
  #scale = 1
  #frame: Frame | null = null
  #places: Places | null = null

  constructor(root: HTMLElement) {
    this.#svg.append(this.#axes, this.#marks.group, this.#letters.group)
    const layers = [this.#ground.canvas, this.#ornaments.canvas, this.#svg]
    root.append(...layers, this.#marks.heads, this.#labels.element)
  }

  /** Draws the ticks and the sizes of the labels anew, after a change of font. */
  measure(): void {
    this.#labels.measure()
    this.#frame = null
  }

  update(frame: Frame, marked: Marked, terrain: Terrain, palette: Palette): void {
    this.#build(marked, terrain, palette.pathWidth / 2)
    if (frame.projection !== this.#frame?.projection) this.#axes.replaceChildren(...axesOf(frame))
    this.#frame = frame
    const places = new Places(frame, marked, terrain, this.#pixels)
    this.#places = places
    const { start, minima, headPixels: heads } = places
    const hollow = places.heads.map((head) => head?.diverged ?? false)
    this.#marks.place({ start, minima, heads, hollow, focus: frame.focus })
    this.#letters.draw(marked.letters?.letters ?? [], places.letters, this.#scale)
    for (const [i, { name, divergedAt }] of marked.trails.entries()) {
      this.#labels.say(i, places.diverged(i) ? `${name} diverged at ${divergedAt}` : name)
    }
    this.#labels.place(this.#wishes(places), frame.focus, frame.size)
    this.#ground.draw(places, terrain, palette)
    this.#ornaments.draw(places, palette)
  }

  /** Makes marks and labels if others are needed; `scale` is 1 at a path width of 2 px. */
  #build({ trails }: Marked, { minima }: Terrain, scale: number): void {
    const looks = trails.map(({ name, slot }) => `${slot} ${name}`)
    const built = [scale, minima.length, ...looks].join()
    if (built === this.#built) return
    this.#built = built
    this.#scale = scale
    this.#marks.build(trails, minima, scale)
    this.#labels.build(trails)
  }

  /** Names stand at heads and at the border; a map of one run has a caption instead. */
  #wishes({ headPixels, strays, minima, letters, start, frame }: Places): LabelWishes {
    if (frame.only !== null) return []
    const gap = 10 * this.#scale
    const wishes = headPixels.map((head, i) => {
      const at = head ?? strays[i]?.at
      if (!at) return null
      const leftward = at[0] + gap + this.#labels.width(i) > frame.size.width - 6
      return { x: at[0] + (leftward ? -gap : gap), y: at[1] - 2, leftward }
    })
    const sole = minima.length === 1 && letters.length === 0 ? minima[0]! : null
    const minimum = sole && { x: sole[0] + 9 * this.#scale, y: sole[1], leftward: false }
    return [...wishes, start && this.#startWish(start), minimum]
  }

  /** "start" stands on the side that the trails do not take. */
  #startWish(start: Pixel) {
    const places = this.#places!
    let [dx, dy] = [0, 0]
    for (const [i, trail] of places.trails.entries()) {
      if (trail.start) continue
      const [x, y] = places.iterate(i, Math.min(6, places.last(i)))
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
    return this.#places?.start ?? null
  }

  /** True if a trail is beyond the border and can be brought into the picture. */
  get hasStrays(): boolean {
    const places = this.#places
    return places?.strays.some((mark, i) => mark !== null && !places.diverged(i)) ?? false
  }

  /** Returns the trail whose head or label is at a pixel, or null. */
  headAt([x, y]: Pixel): number | null {
    const label = this.#labels.at([x, y])
    if (label !== null) return label
    const heads = this.#places?.headPixels ?? []
    const radius = HEAD * this.#scale
    const index = heads.findIndex((h) => h && Math.hypot(x - h[0], y - h[1]) <= radius)
    return index < 0 ? null : index
  }

  /** Returns what is at a pixel: a head, the nearest iterate of a trail, or a point of the plane. */
  spotAt(pixel: Pixel): Spot | null {
    const places = this.#places
    if (!places) return null
    const head = this.headAt(pixel)
    if (head !== null) return this.#iterate(head, places.heads[head]?.at ?? places.last(head))
    const hit = nearestOnLines(places.lines, pixel, TRAIL * this.#scale)
    if (hit) {
      const pixelAt = (k: number) => places.iterate(hit.line, k)
      return this.#iterate(hit.line, iterateAt(hit, places.last(hit.line), pixel, pixelAt))
    }
    const point = places.frame.projection.unproject(pixel)
    return point && { point, trail: null, step: null }
  }

  #iterate(trail: number, step: number): Spot {
    const { x } = this.#places!.trails[trail]!
    const point: Point = [x[2 * step]!, x[2 * step + 1]!]
    return { point, trail, step }
  }
}

function axesOf(frame: Frame): readonly SVGElement[] {
  return frame.dimension === "2d"
    ? flatAxes(frame, frame.projection as FlatProjection)
    : blockAxes(frame, frame.projection as BlockProjection)
}
