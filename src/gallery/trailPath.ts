import type { Domain } from "../core/objective.ts"
import type { ThumbnailSize } from "../state/thumbnails.ts"

type Pixel = readonly [number, number]

/** Pixels beyond the picture at which a path ends: nobody sees more, and a diverged run has no more to say. */
const BEYOND = 4

/** Returns a trail (x, y, x, y, ...) as an SVG path over a picture of the box, with its first and last pixel. */
export function trailPath(
  trail: ArrayLike<number>,
  [[x0, x1], [y0, y1]]: Domain,
  { columns, rows }: ThumbnailSize,
): { readonly path: string; readonly start: Pixel; readonly end: Pixel } {
  const pixels: Pixel[] = []
  for (let k = 0; k < trail.length; k += 2) {
    const at: Pixel = [
      round(((trail[k]! - x0) / (x1 - x0)) * columns),
      round(((y1 - trail[k + 1]!) / (y1 - y0)) * rows),
    ]
    const isFar = Math.abs(at[0]) > BEYOND * columns || Math.abs(at[1]) > BEYOND * rows
    if (!Number.isFinite(at[0] + at[1]) || isFar) break
    pixels.push(at)
  }
  return {
    path: pixels.length > 1 ? `M${pixels.map((pixel) => pixel.join(" ")).join("L")}` : "",
    start: pixels[0]!,
    end: pixels.at(-1)!,
  }
}

const round = (pixel: number) => Math.round(10 * pixel) / 10
