import { AMBIENCE, ambienceOf } from "./ambience.ts"
import { coverRows } from "./canvasCover.ts"
import type { Palette, Rgba } from "./palette.ts"
import type { Plane } from "./plane.ts"
import { heightOf, type Scale } from "./relief.ts"
import { Shading } from "./shading.ts"
import type { Landscape } from "./stage.ts"

/** Size of an image, and its pixels per CSS pixel. */
interface ImageSize {
  readonly width: number
  readonly height: number
  readonly ratio: number
}

/** Paints a landscape over its box into an image. */
export function reliefImage(
  land: Landscape,
  scale: Scale,
  home: Plane,
  palette: Palette,
  size: ImageSize,
): ImageData {
  const { width, height } = size
  const image = new ImageData(width, height)
  const heights = Float32Array.from(land.values, (f) => heightOf(scale, f))
  const blurred = ambienceOf(land, scale, home.domain[0][1] - home.domain[0][0])
  const [x, y] = [splines(width, land.columns), splines(height, land.rows)]
  const row: Row = {
    heights: new Float32Array(land.columns),
    slopes: new Float32Array(land.columns),
  }
  const units = unitsOf(land, home, size, scale.levels)
  const paint = rowPainter(image, x, new Shading(palette, scale.levels), units)
  const coverOf = land.tint && coverRows(land, land.tint, size)
  for (let j = 0; j < height; j++) {
    // The first row of the image is the highest y.
    const from = height - 1 - j
    mixRows(heights, y, from, row)
    paint(j, row, blurredRow(blurred, from / (height - 1)), size.ratio, coverOf?.(from))
  }
  return image
}

/** Heights and slopes along y between the rows of a landscape, [columns]. */
interface Row {
  readonly heights: Float32Array
  readonly slopes: Float32Array
}

/** What turns slopes per sample into slopes of the model, and into contour lines per CSS pixel. */
function unitsOf(
  land: Landscape,
  home: Plane,
  { width, height, ratio }: ImageSize,
  levels: number,
) {
  const [[x0, x1], [y0, y1]] = land.domain
  const [columns, rows] = [land.columns - 1, land.rows - 1]
  return {
    model: [columns / (x1 - x0) / home.scale[0], rows / (y1 - y0) / home.scale[1]],
    lines: [(levels * ratio * columns) / width, (levels * ratio * rows) / height],
  } as const
}

function rowPainter(
  { data, width }: ImageData,
  x: Splines,
  shading: Shading,
  { model, lines }: ReturnType<typeof unitsOf>,
) {
  return (
    j: number,
    { heights, slopes }: Row,
    ambience: Float32Array,
    ratio: number,
    coverOf?: (i: number) => Rgba | null,
  ) => {
    for (let i = 0; i < width; i++) {
      const h = along(x.weights, heights, x, i)
      const hx = along(x.slopes, heights, x, i)
      const hy = along(x.weights, slopes, x, i)
      const gradient = Math.hypot(hx * lines[0], hy * lines[1])
      const place = (i / (width - 1)) * (AMBIENCE - 1.001)
      const cell = Math.floor(place)
      const low = ambience[cell]!
      const around = low + (ambience[cell + 1]! - low) * (place - cell)
      const surface = [h, hx * model[0], hy * model[1]] as const
      shading.paint(
        data,
        4 * (j * width + i),
        surface,
        around,
        gradient,
        ratio,
        coverOf?.(i) ?? null,
      )
    }
  }
}

/** Weights of four neighbours for every pixel of a side, by cubic convolution with a = -1/2. */
interface Splines {
  /** Index of each of the four samples, [pixels, 4]; the border goes on. */
  readonly samples: Int32Array
  readonly weights: Float32Array
  readonly slopes: Float32Array
}

function splines(pixels: number, count: number): Splines {
  const samples = new Int32Array(4 * pixels)
  const weights = new Float32Array(4 * pixels)
  const slopes = new Float32Array(4 * pixels)
  for (let i = 0; i < pixels; i++) {
    const place = Math.min(((i + 0.5) / pixels) * (count - 1), count - 1.001)
    const first = Math.floor(place)
    const t = place - first
    const s = 1 - t
    weights.set([-t * s * s, 2 + t * t * (3 * t - 5), 2 + s * s * (3 * s - 5), -s * t * t], 4 * i)
    slopes.set([-s * (1 - 3 * t), t * (9 * t - 10), -s * (9 * s - 10), t * (3 * t - 2)], 4 * i)
    for (let k = 0; k < 4; k++) {
      samples[4 * i + k] = Math.min(count - 1, Math.max(0, first + k - 1))
      weights[4 * i + k]! /= 2
      slopes[4 * i + k]! /= 2
    }
  }
  return { samples, weights, slopes }
}

/** Mixes four rows of a landscape into one of pixels. */
function mixRows(samples: Float32Array, y: Splines, at: number, { heights, slopes }: Row): void {
  const columns = heights.length
  heights.fill(0)
  slopes.fill(0)
  for (let k = 4 * at; k < 4 * at + 4; k++) {
    const start = y.samples[k]! * columns
    const weight = y.weights[k]!
    const slope = y.slopes[k]!
    for (let c = 0; c < columns; c++) {
      const h = samples[start + c]!
      heights[c]! += weight * h
      slopes[c]! += slope * h
    }
  }
}

function along(weights: Float32Array, row: Float32Array, x: Splines, i: number): number {
  const k = 4 * i
  return (
    weights[k]! * row[x.samples[k]!]! +
    weights[k + 1]! * row[x.samples[k + 1]!]! +
    weights[k + 2]! * row[x.samples[k + 2]!]! +
    weights[k + 3]! * row[x.samples[k + 3]!]!
  )
}

function blurredRow(blurred: Float32Array, part: number): Float32Array {
  const place = part * (AMBIENCE - 1.001)
  const row = Math.floor(place)
  const t = place - row
  const start = row * AMBIENCE
  return blurred
    .slice(start, start + AMBIENCE)
    .map((low, c) => low + (blurred[start + AMBIENCE + c]! - low) * t)
}
