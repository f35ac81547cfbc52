import { reliefImage } from "./canvasRelief.ts"
import type { Rect } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { FlatProjection } from "./projection.ts"
import { partScale, type Scale } from "./relief.ts"
import type { Landscape, Tint } from "./stage.ts"

/** Pixels of the picture of a landscape at most: it is drawn on the processor, once per landscape. */
const MOST = 2e6

/** One landscape on a 2-D canvas. */
export class CanvasGround {
  #scale: Scale | null = null
  #plane: Plane | null = null
  #land: Landscape | null = null
  #tint: Tint | null = null
  /** Without and with the colours that are laid over it. */
  #pictures: { plain?: HTMLCanvasElement; worn?: HTMLCanvasElement } = {}

  landscape(scale: Scale, plane: Plane): void {
    this.#scale = scale
    this.#plane = plane
    this.#pictures = {}
  }

  detail(land: Landscape): void {
    this.#land = land
    this.#pictures = {}
  }

  /** Lays colours over it in place of its own tint, until null. */
  tint(tint: Tint | null): void {
    this.#tint = tint
    delete this.#pictures.worn
  }

  restyle(): void {
    this.#pictures = {}
  }

  /** Draws the landscape where a map shows it; the context is scaled to CSS pixels. */
  paint(
    context: CanvasRenderingContext2D,
    map: FlatProjection,
    rect: Rect,
    ratio: number,
    palette: Palette,
    worn: boolean,
  ): void {
    const picture = this.#pictureOf(worn && this.#tint ? "worn" : "plain", map, ratio, palette)
    const [left, top, right, bottom] = this.#corners(map)
    context.imageSmoothingQuality = "high"
    // Drawn pixel on pixel while nothing is zoomed: lines stay sharp.
    if (Math.abs(picture.width - (right - left) * ratio) < 0.5) {
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      const [x, y] = [(rect.x + left) * ratio, (rect.y + top) * ratio].map(Math.round)
      context.drawImage(picture, x!, y!)
      context.restore()
    } else context.drawImage(picture, left, top, right - left, bottom - top)
  }

  #pictureOf(
    which: "plain" | "worn",
    map: FlatProjection,
    ratio: number,
    palette: Palette,
  ): HTMLCanvasElement {
    const tint = which === "worn" ? this.#tint! : undefined
    this.#pictures[which] ??= this.#draw(tint, map, ratio, palette)
    return this.#pictures[which]
  }

  /** Draws the landscape at the resolution at which it is seen now. */
  #draw(
    tint: Tint | undefined,
    map: FlatProjection,
    ratio: number,
    palette: Palette,
  ): HTMLCanvasElement {
    const [left, top, right, bottom] = this.#corners(map)
    const fine = Math.min(ratio, Math.sqrt(MOST / ((right - left) * (bottom - top))))
    const picture = document.createElement("canvas")
    picture.width = Math.max(2, Math.round((right - left) * fine))
    picture.height = Math.max(2, Math.round((bottom - top) * fine))
    const size = { width: picture.width, height: picture.height, ratio: fine }
    const land = tint ? { ...this.#land!, tint } : this.#land!
    const image = reliefImage(land, partScale(this.#scale!, land), this.#plane!, palette, size)
    picture.getContext("2d")!.putImageData(image, 0, 0)
    return picture
  }

  #corners(map: FlatProjection): readonly [number, number, number, number] {
    const [[x0, x1], [y0, y1]] = this.#land!.domain
    return [...map.project(x0, y1, 0), ...map.project(x1, y0, 0)]
  }
}
