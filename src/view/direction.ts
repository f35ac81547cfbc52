import type { Pixel, Size } from "./projection.ts"

/** CSS pixels along a trail to the first arrow, and from one to the next. */
const FIRST = 54
const SPACING = 130
/** Arrows of a trail at most. */
const MOST = 24
/** CSS pixels before and after an arrow that give its direction. */
const REACH = 7
/** A trail that goes to and fro has no direction: over twice the reach it must get this far. */
const STRAIGHT = 0.75 * 2 * REACH

/** An arrow on a trail. */
export interface Chevron {
  readonly at: Pixel
  /** Radians. */
  readonly angle: number
  /** Index of the point of the line before it. */
  readonly index: number
}

/** Returns sparse arrows along a line of pixels, [points, 2], that show where it goes. */
export function chevrons(line: Float32Array, size: Size): readonly Chevron[] {
  const found: Chevron[] = []
  let next = FIRST
  let passed = 0
  for (let i = 2; i < line.length && found.length < MOST; i += 2) {
    const length = Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    // A step beyond everything that is seen has no room for arrows.
    if (!(length < 1e4)) continue
    while (passed + length >= next && found.length < MOST) {
      const part = (next - passed) / length
      const arrow = arrowAt(line, i, part, length)
      if (arrow && inside(arrow.at, size)) found.push(arrow)
      next += SPACING
    }
    passed += length
  }
  return found
}

function arrowAt(line: Float32Array, i: number, part: number, length: number): Chevron | null {
  const at: Pixel = pixelOn(line, i, part)
  const before = walk(line, i, part * length, -1)
  const after = walk(line, i, (1 - part) * length, 1)
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
  if (Math.hypot(dx, dy) < STRAIGHT) return null
  return { at, angle: Math.atan2(dy, dx), index: i / 2 - 1 }
}

/** Follows the line from within the piece that ends at i, of which so many pixels are left in that direction. */
function walk(line: Float32Array, i: number, left: number, way: 1 | -1): Pixel {
  let rest = REACH
  let from = i
  let free = left
  for (;;) {
    const piece = Math.hypot(line[from]! - line[from - 2]!, line[from + 1]! - line[from - 1]!)
    if (rest <= free) {
      const walked = piece - free + rest
      return pixelOn(line, from, (way > 0 ? walked : piece - walked) / (piece || 1))
    }
    rest -= free
    const then = from + 2 * way
    if (then < 2 || then >= line.length) return pixelOn(line, from, way > 0 ? 1 : 0)
    from = then
    free = Math.hypot(line[from]! - line[from - 2]!, line[from + 1]! - line[from - 1]!)
  }
}

function pixelOn(line: Float32Array, i: number, part: number): Pixel {
  return [
    line[i - 2]! + (line[i]! - line[i - 2]!) * part,
    line[i - 1]! + (line[i + 1]! - line[i - 1]!) * part,
  ]
}

const inside = ([x, y]: Pixel, { width, height }: Size) =>
  x > 8 && y > 8 && x < width - 8 && y < height - 8
