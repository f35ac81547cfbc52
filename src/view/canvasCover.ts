import type { Rgba } from "./palette.ts"
import type { Landscape, Tint } from "./stage.ts"

/** Returns the tint of a row of pixels, counted from the lowest y, and in it that of a pixel: the twin of cover.ts. */
export function coverRows(
  { domain }: Landscape,
  tint: Tint,
  { width, height }: { readonly width: number; readonly height: number },
): (row: number) => (column: number) => Rgba | null {
  const { columns, rows, colours, opacity = 1 } = tint
  const [[x0, x1], [y0, y1]] = domain
  const [[left, right], [bottom, top]] = tint.domain
  const u = (i: number) => (x0 + ((i + 0.5) / width) * (x1 - x0) - left) / (right - left)
  const v = (j: number) => (y0 + ((j + 0.5) / height) * (y1 - y0) - bottom) / (top - bottom)
  return (row) => {
    const [low, t] = between(v(row), rows)
    const isRowIn = isInside(v(row))
    return (column) => {
      if (!isRowIn || !isInside(u(column))) return null
      const [first, s] = between(u(column), columns)
      const at = (k: number) => {
        const near = 4 * (low * columns + first) + k
        const far = near + 4 * columns
        const below = colours[near]! + (colours[near + 4]! - colours[near]!) * s
        const above = colours[far]! + (colours[far + 4]! - colours[far]!) * s
        return (below + (above - below) * t) / 255
      }
      return [at(0), at(1), at(2), opacity * at(3)]
    }
  }
}

const isInside = (part: number) => part >= -1e-4 && part <= 1 + 1e-4

/** The sample before a place from 0 to 1, and the share of the way to the next. */
function between(part: number, count: number): readonly [number, number] {
  const place = Math.min(Math.max(part, 0), 1) * (count - 1)
  const first = Math.min(Math.floor(place), count - 2)
  return [first, place - first]
}
