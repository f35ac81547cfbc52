import type { Domain } from "../core/objective.ts"
import { covers } from "./plane.ts"
import { type FlatProjection, type Size, widened } from "./projection.ts"
import type { StageEvents } from "./stage.ts"

/** Share of the map's sides that is sampled beyond every edge, so that panning does not run dry. */
const MARGIN = 0.15
/** CSS pixels between samples. */
const PITCH = 2
/** A sample may be magnified this much before a finer one is asked for. */
const MAGNIFIED = 1.35
const MOST = 1024

/** A box to sample. */
export interface Request {
  readonly box: Domain
  readonly columns: number
  readonly rows: number
}

/** Returns what the map needs sampled, or null while what it has is enough. */
export function wanted(have: Request | null, map: FlatProjection, size: Size): Request | null {
  const samples = (pixels: number) =>
    Math.min(MOST, Math.max(16, 16 * Math.ceil((pixels * (1 + 2 * MARGIN)) / PITCH / 16)))
  const request = {
    box: widened(map.box, MARGIN),
    columns: samples(size.width),
    rows: samples(size.height),
  }
  const enough = have && covers(have.box, map.box) && density(request) / density(have) < MAGNIFIED
  return enough ? null : request
}

/** Samples per unit of x. */
const density = ({ box: [[x0, x1]], columns }: Request) => columns / (x1 - x0)

/** Milliseconds that a map waits for samples of what it shows before it makes do with the objective's box. */
const PATIENCE = 250

/** Keeps the map supplied with samples of what it shows. */
export class Supply {
  readonly #events: StageEvents
  readonly #ground: number
  readonly #again: () => void
  #asked: Request | null = null
  #askedAt = 0
  #came = false

  /** Calls `again` when the map has waited long enough. */
  constructor(events: StageEvents, ground: number, again: () => void) {
    this.#events = events
    this.#ground = ground
    this.#again = again
  }

  /** The landscape is another one; with another box, nothing of what came before can be shown. */
  renew(otherBox: boolean): void {
    this.#asked = null
    if (otherBox) this.#came = false
  }

  came(): void {
    this.#came = true
  }

  /** Asks for what is missing; returns whether the first map of an objective should wait for it. */
  ask(map: FlatProjection, size: Size, now: number): boolean {
    if (!this.#events.viewport) return false
    const request = wanted(this.#asked, map, size)
    if (request) {
      this.#asked = request
      this.#askedAt = now
      if (!this.#came) setTimeout(this.#again, PATIENCE)
      this.#events.viewport(request, this.#ground)
    }
    return !this.#came && now - this.#askedAt < PATIENCE
  }
}
