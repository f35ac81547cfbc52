import { drawBounds } from "./bounds.ts"
import { drawAverages, drawEchoes } from "./echoes.ts"
import { drawGlyph } from "./glyph.ts"
import { pixelRatio } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import type { Size } from "./projection.ts"
import styles from "./stage.module.css"
import {
  drawBorderMarks,
  drawChevrons,
  drawDots,
  drawGhosts,
  drawStarts,
} from "./trailOrnaments.ts"

/** What goes along with the trails besides marks and names: the same on both painters. */
export class Ornaments {
  readonly canvas = document.createElement("canvas")
  /** Many short strokes are drawn faster by the processor than by a graphics card in software. */
  readonly #context = this.canvas.getContext("2d", { willReadFrequently: true })!

  constructor() {
    this.canvas.className = styles.ornaments!
  }

  draw(places: Places, palette: Palette): void {
    const context = fitted(this.canvas, this.#context, places.frame.size)
    const scale = palette.pathWidth / 2
    drawEchoes(context, places, palette)
    drawAverages(context, places, palette)
    drawBounds(context, places, palette, scale)
    drawGlyph(context, places, palette, scale)
    drawChevrons(context, places, palette, scale)
    if (places.frame.layers.dots) drawDots(context, places, palette, scale)
    drawStarts(context, places, palette, scale)
    drawGhosts(context, places, palette, scale)
    drawBorderMarks(context, places, palette, scale)
  }
}

/** Empties a canvas and gives it the pixels of its map. */
export function fitted(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height }: Size,
): CanvasRenderingContext2D {
  const ratio = pixelRatio()
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  return context
}
