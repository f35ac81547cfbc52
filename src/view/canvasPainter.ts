import { CanvasGround } from "./canvasGround.ts"
import { CanvasTrails } from "./canvasTrails.ts"
import { type Frame, type Painter, pixelRatio, wears } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { FlatProjection, Size } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, GpuTint, Landscape, Tint, Trail } from "./stage.ts"

/** Paints flat maps on a 2-D canvas. */
export class CanvasPainter implements Painter {
  readonly canvas = document.createElement("canvas")
  readonly dimensions: readonly Dimension[] = ["2d"]
  readonly #context = this.canvas.getContext("2d")!
  readonly #grounds = new Map<number, CanvasGround>()
  readonly #trails = new CanvasTrails()
  #listed: readonly Trail[] = []
  #palette: Palette | null = null

  landscape(_land: Landscape, scale: Scale, plane: Plane, ground: number): void {
    const known = this.#grounds.get(ground) ?? new CanvasGround()
    this.#grounds.set(ground, known)
    known.landscape(scale, plane)
  }

  detail(land: Landscape, ground: number): void {
    this.#grounds.get(ground)?.detail(land)
  }

  tint(tint: Tint | GpuTint | null, ground: number): void {
    // Nothing that paints here has a GPU.
    if (!tint || "colours" in tint) this.#grounds.get(ground)?.tint(tint)
  }

  drop(ground: number): void {
    this.#grounds.delete(ground)
  }

  trails(trails: readonly Trail[]): void {
    this.#listed = trails
    this.#trails.update(trails)
  }

  restyle(palette: Palette): void {
    this.#palette = palette
    for (const ground of this.#grounds.values()) ground.restyle()
  }

  paint(frames: readonly Frame[], size: Size): void {
    const ratio = pixelRatio()
    this.#fit(size, ratio)
    const context = this.#context
    for (const frame of frames) {
      const { size: rect, ground } = frame
      context.setTransform(ratio, 0, 0, ratio, rect.x * ratio, rect.y * ratio)
      context.save()
      context.beginPath()
      context.rect(0, 0, rect.width, rect.height)
      context.clip()
      context.clearRect(0, 0, rect.width, rect.height)
      const map = frame.projection as FlatProjection
      const worn = wears(frame, this.#listed)
      this.#grounds.get(ground)?.paint(context, map, rect, ratio, this.#palette!, worn)
      this.#trails.stroke(context, map, frame, this.#palette!)
      context.restore()
    }
  }

  painted(): Promise<unknown> {
    return Promise.resolve()
  }

  #fit({ width, height }: Size, ratio: number): void {
    const { canvas } = this
    const [w, h] = [width * ratio, height * ratio].map(Math.round)
    if (canvas.width === w && canvas.height === h) return
    canvas.width = w!
    canvas.height = h!
  }

  [Symbol.dispose](): void {
    this.#grounds.clear()
  }
}
