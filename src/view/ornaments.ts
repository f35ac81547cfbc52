import { css } from "./canvasTrails.ts"
import { type ContourLabel, contourLabels, contourText } from "./contourLabels.ts"
import { Crowd } from "./crowd.ts"
import { pixelRatio } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import type { Projection, Size } from "./projection.ts"
import { lossAt } from "./relief.ts"
import { slopeField } from "./slopeField.ts"
import styles from "./stage.module.css"
import type { Terrain } from "./terrain.ts"
import {
  drawBorderMarks,
  drawChevrons,
  drawDots,
  drawGhosts,
  drawStarts,
} from "./trailOrnaments.ts"

/** Strokes of the slope field: their opacity and the size of their heads. */
const FIELD = { alpha: 0.38, width: 1, head: 2.8 } as const
const LABEL_ALPHA = 0.78
/** CSS pixels around a number that strokes leave free. */
const LABEL_REACH = 12

/** What a legend takes in an embed, CSS pixels. */
const LEGEND = { width: 250, height: 190 } as const

/** What is drawn over landscape and trails besides marks and names: the same on both painters. */
export class Ornaments {
  readonly canvas = document.createElement("canvas")
  /** Hundreds of short strokes are drawn faster by the processor than by a graphics card in software. */
  readonly #context = this.canvas.getContext("2d", { willReadFrequently: true })!
  #labels: readonly ContourLabel[] = []
  /** What the labels were placed for. */
  #labelled: readonly unknown[] = []

  constructor() {
    this.canvas.className = styles.ornaments!
  }

  draw(places: Places, terrain: Terrain, palette: Palette): void {
    const { frame } = places
    const context = this.#fit(frame.size)
    const scale = palette.pathWidth / 2
    const crowd = crowdOf(places, scale)
    if (frame.layers.labels && frame.dimension === "2d") {
      this.#contours(places, terrain, crowd, palette)
    }
    if (frame.layers.field) this.#field(places, terrain, crowd, palette)
    drawChevrons(context, places, palette, scale)
    if (frame.layers.dots) drawDots(context, places, palette, scale)
    drawStarts(context, places, palette, scale)
    drawGhosts(context, places, palette, scale)
    drawBorderMarks(context, places, palette, scale)
  }

  #fit({ width, height }: Size): CanvasRenderingContext2D {
    const ratio = pixelRatio()
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w
      this.canvas.height = h
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.#context.clearRect(0, 0, width, height)
    return this.#context
  }

  #field(places: Places, terrain: Terrain, crowd: Crowd, palette: Palette): void {
    const context = this.#context
    const land = places.frame.dimension === "2d" ? terrain.detail : terrain.land
    const strokes = slopeField(places.frame, land, terrain.slopes, (x, y) => places.pixel(x, y))
    context.beginPath()
    for (const { from, to } of strokes) {
      if (crowd.isNear(to, 6) || crowd.isNear(from, 6)) continue
      const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
      context.moveTo(...from)
      context.lineTo(...to)
      for (const turn of [2.6, -2.6]) {
        context.moveTo(...to)
        const [c, s] = [Math.cos(angle + turn), Math.sin(angle + turn)]
        context.lineTo(to[0] + FIELD.head * c, to[1] + FIELD.head * s)
      }
    }
    context.lineWidth = FIELD.width
    context.lineCap = "round"
    context.strokeStyle = css([...palette.ink, FIELD.alpha])
    context.stroke()
  }

  #contours(places: Places, terrain: Terrain, crowd: Crowd, palette: Palette): void {
    const context = this.#context
    context.font = palette.labelFont
    context.textAlign = "center"
    context.textBaseline = "middle"
    context.lineJoin = "round"
    context.lineWidth = 3
    context.strokeStyle = css(palette.casing)
    context.fillStyle = css([...palette.ink, LABEL_ALPHA])
    for (const { at, angle, line } of this.#placed(places, terrain, palette.pathWidth / 2)) {
      if (crowd.isNear(at, 13)) continue
      const text = contourText(lossAt(terrain.scale, line / terrain.scale.levels))
      context.save()
      context.translate(...at)
      context.rotate(angle)
      context.strokeText(text, 0, 0)
      context.fillText(text, 0, 0)
      context.restore()
      crowd.mark(at, LABEL_REACH)
    }
  }

  /** The labels keep their places until the map or the landscape changes. */
  #placed({ frame }: Places, terrain: Terrain, scale: number): readonly ContourLabel[] {
    const { projection, size } = frame
    const now: readonly [Projection, Terrain, unknown] = [projection, terrain, terrain.detail]
    if (now.every((value, i) => value === this.#labelled[i])) return this.#labels
    this.#labelled = now
    const level = (px: number, py: number) => terrain.level(...projection.unproject([px, py])!)
    const [ox, oy] = projection.project(...terrain.plane.origin, 0)
    const corner = frame.only === null && scale > 1 ? LEGEND : undefined
    this.#labels = contourLabels(level, size, [ox, oy], corner)
    return this.#labels
  }
}

/** Trails and marks, which labels and strokes do not cover. */
function crowdOf(places: Places, scale: number): Crowd {
  const crowd = new Crowd(places.frame.size)
  for (const line of places.lines) crowd.cover(line)
  for (const at of [...places.headPixels, ...places.minima, places.start]) {
    if (at) crowd.mark(at, 12 * scale)
  }
  return crowd
}
