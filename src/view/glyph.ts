import type { Point } from "../core/objective.ts"
import { css } from "./canvasTrails.ts"
import type { Palette } from "./palette.ts"
import type { Places } from "./places.ts"
import { inside } from "./plane.ts"
import type { Pixel } from "./projection.ts"
import type { Glyph } from "./stage.ts"

/** CSS pixels from the iterate to the farthest point of the glyph, and to the nearest at least. */
const REACH = 46
const THINNEST = 3
const WIDTH = 1.5
const CASING = 4
const DASH = [4, 3]
/** Points of a curve. */
const POINTS = 64
/** How far the arms of a hyperbola go, in hyperbolic angle. */
const ARM = 1.2

/** Coefficients along the eigenvectors, in units of where the quadratic has changed by one. */
type Curve = readonly Point[]

/** A curve along which the quadratic rises or falls by the same amount everywhere. */
interface Level {
  readonly curve: Curve
  /** It is below the iterate. */
  readonly falls: boolean
}

/**
 * Draws level curves of the quadratic that f is near an iterate, in its shape but in a size that is seen: an ellipse in
 * a bowl or on a hill, two hyperbolas at a saddle, and its axes; dashed where f falls.
 */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  places: Places,
  palette: Palette,
  scale: number,
): void {
  const { glyph } = places
  if (!glyph || !places.heads[glyph.trail]) return
  const toPixel = pixelsOf(glyph, places, REACH * scale)
  const { slot } = places.trails[glyph.trail]!
  context.save()
  context.lineCap = "round"
  context.lineJoin = "round"
  for (const { curve, falls } of levelsOf(glyph)) {
    const path = pathOf(curve.map(toPixel))
    context.setLineDash([])
    context.lineWidth = CASING * scale
    context.strokeStyle = css(palette.casing)
    context.stroke(path)
    context.setLineDash(falls ? DASH.map((length) => length * scale) : [])
    context.lineWidth = WIDTH * scale
    context.strokeStyle = css(palette.runs[slot % palette.runs.length]!)
    context.stroke(path)
  }
  context.restore()
}

/** What the ground of the block hides is left out. */
function pathOf(pixels: readonly (Pixel | null)[]): Path2D {
  const path = new Path2D()
  pixels.forEach((pixel, i) => {
    if (!pixel) return
    if (pixels[i - 1]) path.lineTo(...pixel)
    else path.moveTo(...pixel)
  })
  return path
}

/** The level curves of a glyph, and its axes. */
export function levelsOf({ largest, smallest }: Glyph): readonly Level[] {
  const falls = [largest < 0, smallest < 0] as const
  const axes: Level[] = [
    {
      curve: [
        [-1, 0],
        [1, 0],
      ],
      falls: falls[0],
    },
    {
      curve: [
        [0, -1],
        [0, 1],
      ],
      falls: falls[1],
    },
  ]
  if (falls[0] === falls[1]) {
    const turn = (i: number) => (2 * Math.PI * i) / POINTS
    const curve = points(POINTS, (i) => [Math.cos(turn(i)), Math.sin(turn(i))])
    return [...axes, { curve, falls: falls[0] }]
  }
  const arm = (i: number) => ARM * ((2 * i) / POINTS - 1)
  const branch = (sign: number) =>
    points(POINTS, (i) => [sign * Math.cosh(arm(i)), Math.sinh(arm(i))])
  const swapped = (curve: Curve): Curve => curve.map(([u, v]) => [v, u])
  return [
    ...axes,
    ...[1, -1].flatMap((sign) => [
      { curve: branch(sign), falls: falls[0] },
      { curve: swapped(branch(sign)), falls: falls[1] },
    ]),
  ]
}

const points = (count: number, at: (i: number) => Point): Curve =>
  Array.from({ length: count + 1 }, (_, i) => at(i))

/** Returns where coefficients along the eigenvectors are on the map, so that the glyph is as large as it may be. */
function pixelsOf(
  { at, angle, largest, smallest }: Glyph,
  places: Places,
  reach: number,
): (point: Point) => Pixel | null {
  const { projection, dimension } = places.frame
  const vectors = [angle, angle + Math.PI / 2].map((a): Point => [Math.cos(a), Math.sin(a)])
  const perUnit = vectors.map(([x, y]) =>
    Math.hypot(x * projection.perUnit[0], y * projection.perUnit[1]),
  )
  // The arms of a hyperbola reach beyond its axes.
  const most = largest < 0 === smallest < 0 ? reach : reach / Math.cosh(ARM)
  const [u, v] = semiAxes([largest, smallest], perUnit, most).map((pixels, i) =>
    vectors[i]!.map((part) => (part * pixels) / perUnit[i]!),
  )
  const isFlat = dimension === "2d"
  return ([a, b]) => {
    const [x, y] = [at[0] + a * u![0]! + b * v![0]!, at[1] + a * u![1]! + b * v![1]!]
    if (isFlat) return projection.project(x, y, 0)
    return inside(projection.bounds, x, y) && !places.hides(x, y) ? places.pixel(x, y) : null
  }
}

/**
 * Lengths along the eigenvectors in pixels, in proportion to 1 over the root of the curvature; the longer one is `most`,
 * and what is nearly flat does not make the other one vanish.
 */
export function semiAxes(
  curvatures: readonly number[],
  perUnit: readonly number[],
  most: number,
): number[] {
  const sharp = Math.max(...curvatures.map(Math.abs))
  const lengths = curvatures.map((curvature, i) => {
    const length = sharp > 0 ? Math.sqrt(sharp / Math.abs(curvature)) : 1
    return Math.min(length, 1e6) * perUnit[i]!
  })
  const longest = Math.max(...lengths)
  return lengths.map((length) => Math.max((most * length) / longest, THINNEST))
}
