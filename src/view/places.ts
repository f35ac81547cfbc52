import type { Domain, Point } from "../core/objective.ts"
import { type BorderMark, borderMark } from "./border.ts"
import { type Head, headOf } from "./heads.ts"
import { type Frame, shows, wears } from "./painter.ts"
import { inside } from "./plane.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import type { Glyph, Letter, Trail } from "./stage.ts"
import type { Terrain } from "./terrain.ts"
import type { TrailPixels } from "./trailPixels.ts"

/** What is marked on a map. */
export interface Marked {
  readonly trails: readonly Trail[]
  readonly start: Point
  /** One iterate of each trail besides its head, or null. */
  readonly ghosts: readonly number[] | null
  readonly glyph: Glyph | null
  /** What is written on one of the landscapes. */
  readonly letters: { readonly letters: readonly Letter[]; readonly ground: number } | null
}

/** Where everything that is marked is in one picture; null is out of sight. */
export class Places {
  readonly frame: Frame
  readonly trails: readonly Trail[]
  readonly heads: readonly (Head | null)[]
  readonly headPixels: readonly (Pixel | null)[]
  readonly start: Pixel | null
  readonly minima: readonly (Pixel | null)[]
  readonly letters: readonly (Pixel | null)[]
  /** Of runs that are beyond the border. */
  readonly strays: readonly (BorderMark | null)[]
  readonly ghosts: readonly (Pixel | null)[]
  readonly glyph: Glyph | null
  readonly #box: Domain
  readonly #terrain: Terrain
  readonly #pixels: TrailPixels
  #lines: readonly Float32Array[] | null = null

  constructor(
    frame: Frame,
    { trails, start, ghosts, glyph, letters }: Marked,
    terrain: Terrain,
    pixels: TrailPixels,
  ) {
    this.frame = frame
    this.trails = trails
    this.glyph = glyph && shows(frame, glyph.trail) ? glyph : null
    this.#terrain = terrain
    this.#pixels = pixels
    const flat = frame.dimension === "2d"
    this.#box = flat ? (frame.projection as FlatProjection).box : frame.projection.bounds
    const shown = (i: number) => shows(frame, i)
    this.heads = trails.map((trail, i) => (shown(i) ? headOf(trail, this.#at(i), this.#box) : null))
    this.headPixels = this.heads.map((head, i) => head && this.iterate(i, head.at))
    const only = frame.only === null ? null : trails[frame.only]
    this.start = only?.start ? null : this.#seen(start)
    this.minima = terrain.minima.map((minimum) => this.#seen(minimum))
    const isWritten = letters?.ground === frame.ground && wears(frame, trails)
    const written = isWritten ? letters.letters : []
    this.letters = written.map(({ at }) => this.#seen(at))
    const height = (x: number, y: number) => terrain.height(x, y)
    this.strays = trails.map(({ x, steps }, i) => {
      const k = Math.min(this.#at(i), steps)
      if (!shown(i) || this.heads[i]) return null
      return borderMark(frame, this.#box, [x[2 * k]!, x[2 * k + 1]!], height)
    })
    this.ghosts = trails.map((trail, i) => {
      const k = ghosts?.[i]
      return k === undefined || !shown(i) || k > trail.steps
        ? null
        : this.#seen([trail.x[2 * k]!, trail.x[2 * k + 1]!])
    })
  }

  /** Returns the pixel of a point of the plane on the ground. */
  pixel(x: number, y: number): Pixel {
    const { projection, dimension } = this.frame
    return projection.project(x, y, dimension === "3d" ? this.#terrain.height(x, y) : 0)
  }

  /** Returns whether a run has diverged by now. */
  diverged(trail: number): boolean {
    const { divergedAt } = this.trails[trail]!
    return divergedAt !== null && this.#at(trail) >= divergedAt
  }

  iterate(trail: number, k: number): Pixel {
    const { x } = this.trails[trail]!
    return this.pixel(x[2 * k]!, x[2 * k + 1]!)
  }

  /** The last step of a trail that is drawn. */
  last(trail: number): number {
    return Math.min(this.#at(trail), this.trails[trail]!.steps)
  }

  /** The trails up to the playhead in pixels, [points, 2]; those that are not shown have none. */
  get lines(): readonly Float32Array[] {
    const seen = [this.frame.projection, this.#terrain]
    this.#lines ??= this.trails.map((trail, i) =>
      shows(this.frame, i)
        ? this.#pixels.line(i, trail, this.last(i), seen, (k) => this.iterate(i, k))
        : new Float32Array(0),
    )
    return this.#lines
  }

  /** Returns whether the block's own ground hides a point of the plane. */
  hides(x: number, y: number): boolean {
    return this.frame.projection.hides(x, y)
  }

  #at(trail: number): number {
    return this.frame.steps[trail] ?? 0
  }

  #seen([x, y]: Point): Pixel | null {
    return inside(this.#box, x, y) ? this.pixel(x, y) : null
  }
}
