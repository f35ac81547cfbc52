import { formulaModule, resolveObjective } from "../catalog/plan.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import { THUMBNAIL, type ThumbnailSize, type Thumbnails } from "../state/thumbnails.ts"
import type { Landscape } from "../view/stage.ts"
import { showcaseTrail } from "./showcaseTrail.ts"

/** Milliseconds after which a picture is drawn although the page is busy. */
const PATIENCE = 120

/** Draws one picture after the other, while nothing else is to do; what it has drawn it keeps. */
export class ThumbnailPainter implements Thumbnails {
  private readonly lands = new Map<string, Landscape>()
  private readonly pictures = new Map<string, ImageData>()
  private readonly trails = new Map<string, ArrayLike<number>>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly engine: () => Promise<Engine>) {}

  async draw(
    objective: ObjectiveSpec,
    wanted: AbortSignal,
    size: ThumbnailSize = THUMBNAIL,
  ): Promise<ImageData | null> {
    const key = `${JSON.stringify(objective)} ${size.columns}x${size.rows} ${document.documentElement.dataset.theme}`
    return this.pictures.get(key) ?? this.inTurn(wanted, () => this.paint(objective, size, key))
  }

  async trail(method: string, wanted: AbortSignal): Promise<ArrayLike<number> | null> {
    return this.trails.get(method) ?? this.inTurn(wanted, () => this.race(method))
  }

  /** Does a job when those before it are done and the browser is idle, unless it is no longer wanted. */
  private inTurn<T>(wanted: AbortSignal, job: () => Promise<T | null>): Promise<T | null> {
    const done = this.last.then(async () => {
      if (wanted.aborted) return null
      await idle()
      return wanted.aborted ? null : job()
    })
    this.last = done
    return done
  }

  private async race(method: string): Promise<ArrayLike<number> | null> {
    try {
      const trail = await showcaseTrail(await this.engine(), method)
      this.trails.set(method, trail)
      return trail
    } catch {
      // The engine was lost meanwhile.
      return null
    }
  }

  private async paint(
    objective: ObjectiveSpec,
    size: ThumbnailSize,
    key: string,
  ): Promise<ImageData | null> {
    try {
      const [land, { thumbnailOf }] = await Promise.all([
        this.sample(objective, size),
        import("../view/thumbnail.ts"),
      ])
      const picture = thumbnailOf(land)
      if (isPlain(objective)) this.pictures.set(key, picture)
      return picture
    } catch {
      // The engine was lost meanwhile; the list works without pictures.
      return null
    }
  }

  private async sample(spec: ObjectiveSpec, size: ThumbnailSize): Promise<Landscape> {
    const key = `${JSON.stringify(spec)} ${size.columns}x${size.rows}`
    const known = this.lands.get(key)
    if (known) return known
    const objective = resolveObjective(spec)
    const grid = { ...size, domain: objective.domain }
    const engine = await this.engine()
    using field = await engine.sample(
      formulaModule(objective),
      Object.values(objective.parameters),
      grid,
    )
    const values = await field.read()
    const floor = objective.minimum ?? Math.min(...values.filter(Number.isFinite))
    const land = { ...grid, values, floor, minima: [] }
    if (isPlain(spec)) this.lands.set(key, land)
    return land
  }
}

/** A surface as the catalogue has it: there are few, while sliders make no end of others. */
const isPlain = (objective: ObjectiveSpec) => Object.keys(objective).join() === "surface"

/** Waits until the browser has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 16)
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE })
  })
}
