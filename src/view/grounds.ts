import type { Frame, Painter } from "./painter.ts"
import type { FlatProjection } from "./projection.ts"
import type { GpuTint, Landscape, StageEvents, Tint } from "./stage.ts"
import { Terrain } from "./terrain.ts"
import { Supply } from "./viewport.ts"

interface Ground {
  readonly terrain: Terrain
  readonly supply: Supply
}

/** The landscapes of a stage, by number, kept in step with its painter. */
export class Grounds {
  readonly #painter: Painter
  readonly #events: StageEvents
  readonly #again: () => void
  readonly #all = new Map<number, Ground>()
  #linear = false

  /** Calls `again` when a map has waited long enough for its samples. */
  constructor(painter: Painter, events: StageEvents, again: () => void) {
    this.#painter = painter
    this.#events = events
    this.#again = again
  }

  terrain(ground: number): Terrain | null {
    return this.#all.get(ground)?.terrain ?? null
  }

  /** Takes another landscape; returns whether its box is another one, too. */
  land(land: Landscape, ground: number): boolean {
    const known = this.#all.get(ground)
    const same = known?.terrain.hasBox(land) ?? false
    const supply = known?.supply ?? new Supply(this.#events, ground, this.#again)
    // The wider box of the same objective stays until the new one is sampled: nothing flickers.
    const keeps = same && this.#events.viewport !== undefined
    const before = same && land.moves && known!.terrain.land.moves ? known!.terrain.scale : null
    const terrain = new Terrain(land, this.#linear, keeps ? known!.terrain.detail : null, before)
    this.#all.set(ground, { terrain, supply })
    this.#painter.landscape(land, terrain.scale, terrain.plane, ground)
    if (!keeps) this.#painter.detail(land, ground)
    supply.renew(!same)
    return !same
  }

  detail(land: Landscape, ground: number): void {
    const known = this.#all.get(ground)
    if (!known) return
    known.terrain.detail = land
    this.#painter.detail(land, ground)
    if (land !== known.terrain.land) known.supply.came()
  }

  tint(tint: Tint | GpuTint | null, ground: number): void {
    this.#painter.tint(tint, ground)
  }

  drop(ground: number): void {
    this.#all.delete(ground)
    this.#painter.drop(ground)
  }

  set linear(linear: boolean) {
    if (linear === this.#linear) return
    this.#linear = linear
    for (const [ground, { terrain, supply }] of this.#all) {
      const next = new Terrain(terrain.land, linear, terrain.detail)
      this.#all.set(ground, { terrain: next, supply })
      this.#painter.landscape(read(next.land), next.scale, next.plane, ground)
      this.#painter.detail(read(next.detail), ground)
    }
  }

  /** Asks for the samples that maps lack; returns whether the first map of an objective should wait for them. */
  supply(frames: readonly Frame[], now: number): boolean {
    const asked = new Set<number>()
    let waits = false
    for (const { ground, size, projection, dimension } of frames) {
      if (dimension === "3d" || asked.has(ground)) continue
      asked.add(ground)
      const { supply } = this.#all.get(ground)!
      waits = supply.ask(projection as FlatProjection, size, now) || waits
    }
    return waits
  }
}

/** The samples on the GPU may have been disposed since they were handed over. */
const read = (land: Landscape): Landscape => ({ ...land, buffer: undefined })
