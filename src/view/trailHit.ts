import type { Pixel } from "./projection.ts"

/** Points of a trail that are tested at most; a hand cannot tell more apart. */
const POINTS = 1500

/** Returns the pixels of a trail up to its head, [points, 2]; long trails are thinned. */
export function polyline(last: number, pixelAt: (k: number) => Pixel): Float32Array {
  const stride = Math.max(1, Math.ceil(last / POINTS))
  const count = Math.floor(last / stride) + 1
  const line = new Float32Array(2 * count)
  for (let i = 0; i < count; i++) line.set(pixelAt(i * stride), 2 * i)
  return line
}

/** Returns the index of the line that is nearest to a pixel within a radius, or null. */
export function nearestLine(
  lines: readonly Float32Array[],
  [px, py]: Pixel,
  radius: number,
): number | null {
  let nearest: number | null = null
  let least = radius * radius
  lines.forEach((line, index) => {
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay] = [line[i - 2]!, line[i - 1]!]
      const [dx, dy] = [line[i]! - ax, line[i + 1]! - ay]
      const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)
      const t = Math.max(0, Math.min(1, along))
      const square = (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2
      if (square < least) {
        least = square
        nearest = index
      }
    }
  })
  return nearest
}
