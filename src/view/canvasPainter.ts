import { reliefImage } from "./canvasRelief.ts"
import { strokeTrails } from "./canvasTrails.ts"
import { type Frame, type Painter, pixelRatio } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { FlatProjection } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, Landscape, Trail } from "./stage.ts"

/** Pixels of the picture of a landscape at most: it is drawn on the processor, once per landscape. */
const MOST = 2e6

/** Paints the flat map on a 2-D canvas. */
export class CanvasPainter implements Painter {
  readonly canvas = document.createElement("canvas")
  readonly dimensions: readonly Dimension[] = ["2d"]
  readonly #context = this.canvas.getContext("2d")!
  #scale: Scale | null = null
  #plane: Plane | null = null
  #land: Landscape | null = null
  #trails: readonly Trail[] = []
  #palette: Palette | null = null
  #picture: HTMLCanvasElement | null = null

  landscape(_land: Landscape, scale: Scale, plane: Plane): void {
    this.#scale = scale
    this.#plane = plane
  }

  detail(land: Landscape): void {
    this.#land = land
    this.#picture = null
  }

  trails(trails: readonly Trail[]): void {
    this.#trails = trails
  }

  restyle(palette: Palette): void {
    this.#palette = palette
    this.#picture = null
  }

  paint(frame: Frame): void {
    const ratio = pixelRatio()
    const { canvas } = this
    const [width, height] = [frame.size.width * ratio, frame.size.height * ratio].map(Math.round)
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width!
      canvas.height = height!
    }
    const map = frame.projection as FlatProjection
    this.#picture ??= this.#draw(map, ratio)
    const context = this.#context
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, frame.size.width, frame.size.height)
    const [[x0, x1], [y0, y1]] = this.#land!.domain
    const [left, top] = map.project(x0, y1, 0)
    const [right, bottom] = map.project(x1, y0, 0)
    context.imageSmoothingQuality = "high"
    // Drawn pixel on pixel while nothing is zoomed: lines stay sharp.
    const { width: own } = this.#picture
    if (Math.abs(own - (right - left) * ratio) < 0.5) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.drawImage(this.#picture, Math.round(left * ratio), Math.round(top * ratio))
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
    } else context.drawImage(this.#picture, left, top, right - left, bottom - top)
    strokeTrails(context, this.#trails, map, frame, this.#palette!)
  }

  /** Draws the landscape at the resolution at which it is seen now. */
  #draw(map: FlatProjection, ratio: number): HTMLCanvasElement {
    const land = this.#land!
    const [[x0, x1], [y0, y1]] = land.domain
    const [left, top] = map.project(x0, y1, 0)
    const [right, bottom] = map.project(x1, y0, 0)
    const area = (right - left) * (bottom - top)
    const fine = Math.min(ratio, Math.sqrt(MOST / area))
    const picture = document.createElement("canvas")
    picture.width = Math.max(2, Math.round((right - left) * fine))
    picture.height = Math.max(2, Math.round((bottom - top) * fine))
    const size = { width: picture.width, height: picture.height, ratio: fine }
    const image = reliefImage(land, this.#scale!, this.#plane!, this.#palette!, size)
    picture.getContext("2d")!.putImageData(image, 0, 0)
    return picture
  }

  [Symbol.dispose](): void {
    this.#picture = null
  }
}
