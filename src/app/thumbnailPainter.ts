import { formulaModule, resolveObjective } from "../catalog/plan.ts"
import type { Engine } from "../engine/engine.ts"
import { THUMBNAIL, type Thumbnails } from "../state/thumbnails.ts"
import type { Landscape } from "../view/stage.ts"

/** Milliseconds after which a picture is drawn although the page is busy. */
const PATIENCE = 120

/** Samples and paints one surface after the other, while nothing else is to do; what it has painted it keeps. */
export class ThumbnailPainter implements Thumbnails {
  private readonly lands = new Map<string, Landscape>()
  private readonly pictures = new Map<string, ImageData>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly engine: () => Promise<Engine>) {}

  async draw(surface: string, wanted: AbortSignal): Promise<ImageData | null> {
    const key = `${surface} ${document.documentElement.dataset.theme}`
    const known = this.pictures.get(key)
    if (known) return known
    const painted = this.last.then(async () => {
      if (wanted.aborted) return null
      await idle()
      return wanted.aborted ? null : this.paint(surface, key)
    })
    this.last = painted
    return painted
  }

  private async paint(surface: string, key: string): Promise<ImageData | null> {
    try {
      const [land, { thumbnailOf }] = await Promise.all([
        this.sample(surface),
        import("../view/thumbnail.ts"),
      ])
      const picture = thumbnailOf(land)
      this.pictures.set(key, picture)
      return picture
    } catch {
      // The engine was lost meanwhile; the list works without pictures.
      return null
    }
  }

  private async sample(surface: string): Promise<Landscape> {
    const known = this.lands.get(surface)
    if (known) return known
    const objective = resolveObjective({ surface })
    const grid = { ...THUMBNAIL, domain: objective.domain }
    const engine = await this.engine()
    using field = await engine.sample(
      formulaModule(objective),
      Object.values(objective.parameters),
      grid,
    )
    const values = await field.read()
    const floor = objective.minimum ?? Math.min(...values.filter(Number.isFinite))
    const land = { ...grid, values, floor, minima: [] }
    this.lands.set(surface, land)
    return land
  }
}

/** Waits until the browser has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 16)
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE })
  })
}
