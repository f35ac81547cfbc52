import type { MapAxis } from "./mapFrame.ts"
import { mapFrame } from "./mapFrame.ts"

/** A line or a mark over a map: an SVG path, dark on white. */
export interface Stroke {
  readonly path: string
  /** CSS pixels from the upper left corner of the map. */
  readonly at?: readonly [number, number]
  readonly dash?: readonly number[]
}

/** What stands around a map that is saved. */
export interface Frame {
  readonly title: string
  readonly axes: readonly [MapAxis, MapAxis]
  readonly strokes: (frame: ReturnType<typeof mapFrame>) => readonly Stroke[]
  /** Tokens of the colours, from the better end, and what the ends are; or what draws another legend, so wide. */
  readonly bar:
    | { readonly tokens: readonly string[]; readonly ends: readonly [string, string] }
    | ((context: CanvasRenderingContext2D, width: number) => void)
  /** Draws more over the map. */
  readonly over?: (context: CanvasRenderingContext2D, frame: ReturnType<typeof mapFrame>) => void
  /** Below the map. */
  readonly lines: readonly string[]
}

/** Space around the map, of a line of text and of the bar, in CSS pixels of a map that is WIDTH wide. */
const MARGIN = { left: 68, right: 24, top: 40, bottom: 52 }
const LINE = 18
const BAR = 22
const WIDTH = 440
/** Of what is measured from its middle. */
const BASELINE = 4

/** Returns a map with its title, axes, marks and legend, in the theme that is worn. */
export function framedPicture(picture: ImageData, given: Frame): ImageData {
  const { title, axes, strokes, over, bar, lines } = given
  // A coarse map has larger pixels.
  const times = Math.ceil(WIDTH / picture.width)
  const unit = (times * picture.width) / WIDTH
  const size = { width: WIDTH, height: (times * picture.height) / unit }
  const { left, right, top, bottom } = MARGIN
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(unit * (left + size.width + right))
  canvas.height = Math.round(
    unit * (top + size.height + bottom + BAR + LINE * lines.length + LINE / 2),
  )
  const context = canvas.getContext("2d")!
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const font = (weight: number) => `${weight} 12px ${token("--font-ui")}`
  context.fillStyle = token("--surface")
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingEnabled = false
  context.drawImage(
    canvasOf(picture),
    Math.round(unit * left),
    Math.round(unit * top),
    times * picture.width,
    times * picture.height,
  )
  context.scale(unit, unit)
  context.fillStyle = token("--text")
  context.font = font(620)
  context.fillText(title, left, top - LINE)
  context.font = font(420)
  context.translate(left, top)
  const frame = mapFrame(axes, size)
  drawTicks(context, frame, axes)
  for (const stroke of strokes(frame)) drawStroke(context, stroke)
  over?.(context, frame)
  context.translate(0, size.height + bottom)
  if (typeof bar === "function") bar(context, size.width)
  else drawBar(context, bar.ends, { ...size, stops: bar.tokens.map(token) }, token("--text"))
  lines.forEach((line, i) => {
    context.fillText(line, 0, BAR + LINE * (i + 1))
  })
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

function canvasOf(picture: ImageData): HTMLCanvasElement {
  const canvas = document.createElement("canvas")
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext("2d")!.putImageData(picture, 0, 0)
  return canvas
}

function drawTicks(
  context: CanvasRenderingContext2D,
  { ticks: [below, beside], size: { width, height } }: ReturnType<typeof mapFrame>,
  [across, up]: Frame["axes"],
): void {
  context.textAlign = "center"
  for (const { at, text } of below) {
    context.fillRect(at, height, 1, 4)
    context.fillText(text, at, height + LINE)
  }
  context.fillText(across.label, width / 2, height + 2 * LINE)
  context.textAlign = "right"
  for (const { at, text } of beside) {
    context.fillRect(-4, at, 4, 1)
    context.fillText(text, -8, at + BASELINE)
  }
  context.save()
  context.translate(12 - MARGIN.left, height / 2)
  context.rotate(-Math.PI / 2)
  context.textAlign = "center"
  context.fillText(up.label, 0, BASELINE)
  context.restore()
  context.textAlign = "left"
}

function drawStroke(
  context: CanvasRenderingContext2D,
  { path, at: [x, y] = [0, 0], dash = [] }: Stroke,
): void {
  const drawn = new Path2D(path)
  context.save()
  context.translate(x, y)
  context.lineCap = dash.length > 0 ? "butt" : "round"
  context.strokeStyle = "#fff"
  context.lineWidth = 4
  context.stroke(drawn)
  context.strokeStyle = "#111"
  context.lineWidth = 1.75
  context.setLineDash([...dash])
  context.stroke(drawn)
  context.restore()
}

function drawBar(
  context: CanvasRenderingContext2D,
  [low, high]: readonly [string, string],
  { width, stops }: { readonly width: number; readonly stops: readonly string[] },
  text: string,
): void {
  const [from, to] = [
    context.measureText(low).width + 8,
    width - context.measureText(high).width - 8,
  ]
  const colours = context.createLinearGradient(from, 0, to, 0)
  stops.forEach((stop, i) => {
    colours.addColorStop(i / (stops.length - 1), stop)
  })
  context.fillText(low, 0, BAR / 2)
  context.fillText(high, to + 8, BAR / 2)
  context.fillStyle = colours
  context.fillRect(from, BAR / 2 - 9, to - from, 10)
  context.fillStyle = text
}
