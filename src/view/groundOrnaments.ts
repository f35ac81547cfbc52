import { css } from "./canvasTrails.ts"
import { type ContourLabel, contourLabels, contourText } from "./contourLabels.ts"
import { Crowd } from "./crowd.ts"
import { fitted } from "./ornaments.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import { lossAt } from "./relief.ts"
import { type SlopeStroke, slopeField } from "./slopeField.ts"
import styles from "./stage.module.css"
import type { Terrain } from "./terrain.ts"

/** Strokes of the slope field: their opacity and the size of their heads. */
const FIELD = { alpha: 0.38, width: 1, head: 2.8 } as const
const LABEL_ALPHA = 0.78
/** CSS pixels around a number that trails and then strokes leave free. */
const LABEL_ROOM = 13
const LABEL_REACH = 12
const STROKE_ROOM = 6

/** What a legend takes in an embed, CSS pixels. */
const LEGEND = { width: 250, height: 190 } as const

/** Numbers on contour lines and strokes downhill. They give way to trails, and are drawn anew only when what is seen of them changes. */
export class GroundOrnaments {
  readonly canvas = document.createElement("canvas")
  /** Hundreds of short strokes are drawn faster by the processor than by a graphics card in software. */
  readonly #context = this.canvas.getContext("2d", { willReadFrequently: true })!
  #labels: readonly ContourLabel[] = []
  #strokes: readonly SlopeStroke[] = []
  /** What labels and strokes were placed for, and what was drawn of them. */
  #placed: readonly unknown[] = []
  #drawn: readonly unknown[] = []

  constructor() {
    this.canvas.className = styles.ornaments!
  }

  draw(places: Places, terrain: Terrain, palette: Palette): void {
    const scale = palette.pathWidth / 2
    this.#place(places, terrain, scale)
    const crowd = this.#labels.length + this.#strokes.length > 0 ? crowdOf(places, scale) : null
    const labels = this.#labels.filter(({ at }) => !crowd!.isNear(at, LABEL_ROOM))
    for (const { at } of labels) crowd!.mark(at, LABEL_REACH)
    const strokes = this.#strokes.filter(
      ({ from, to }) => !crowd!.isNear(to, STROKE_ROOM) && !crowd!.isNear(from, STROKE_ROOM),
    )
    const { width, height } = places.frame.size
    const seen = [width, height, palette, ...labels, ...strokes]
    if (isSame(seen, this.#drawn)) return
    this.#drawn = seen
    const context = fitted(this.canvas, this.#context, places.frame.size)
    drawStrokes(context, strokes, palette)
    drawLabels(context, labels, terrain, palette)
  }

  /** Labels and strokes keep their places until the map or the landscape changes. */
  #place(places: Places, terrain: Terrain, scale: number): void {
    const { frame } = places
    const { projection, layers, dimension, size } = frame
    const now = [projection, terrain, terrain.detail, layers, dimension, scale]
    if (isSame(now, this.#placed)) return
    this.#placed = now
    const flat = dimension === "2d"
    this.#labels = []
    this.#strokes = []
    if (layers.labels && flat) {
      const level = (px: number, py: number) => terrain.level(...projection.unproject([px, py])!)
      const phase = projection.project(...terrain.plane.origin, 0)
      const corner = frame.only === null && scale > 1 ? LEGEND : undefined
      this.#labels = contourLabels(level, size, phase, corner)
    }
    if (layers.field) {
      const land = flat ? terrain.detail : terrain.land
      this.#strokes = slopeField(frame, land, terrain.slopes, (x, y) => places.pixel(x, y))
    }
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, i) => value === b[i])

function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly SlopeStroke[],
  palette: Palette,
): void {
  context.beginPath()
  for (const { from, to } of strokes) {
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

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly ContourLabel[],
  { scale, detailScale }: Terrain,
  palette: Palette,
): void {
  context.font = palette.labelFont
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.lineJoin = "round"
  context.lineWidth = 3
  context.strokeStyle = css(palette.casing)
  context.fillStyle = css([...palette.ink, LABEL_ALPHA])
  const digits = 3 + Math.ceil(Math.log10(detailScale.levels / scale.levels))
  for (const { at, angle, line } of labels) {
    const text = contourText(lossAt(scale, line / detailScale.levels), digits)
    context.save()
    context.translate(...at)
    context.rotate(angle)
    context.strokeText(text, 0, 0)
    context.fillText(text, 0, 0)
    context.restore()
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
