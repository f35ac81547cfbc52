import type { Curve } from "./curve.ts"

/** Returns the run whose curve passes within `reach` pixels of a point, the nearest first, or null. */
export function nearestCurve(
  curves: readonly Curve[],
  x: number,
  y: number,
  reach = 10,
): number | null {
  let best: number | null = null
  let least = reach
  for (const { run, line } of curves) {
    const after = line.x.findIndex((place) => place >= x)
    const right = after < 0 ? line.x.length - 1 : after
    for (const i of [right - 1, right]) {
      const distance = Math.hypot(line.x[i]! - x, line.y[i]! - y)
      const vertical = Math.abs(heightAt(line, i, x) - y)
      if (Math.min(distance, vertical) < least) {
        least = Math.min(distance, vertical)
        best = run
      }
    }
  }
  return best
}

/** Height of the segment from point i to the next at a place, or NaN outside. */
function heightAt({ x, y }: Curve["line"], i: number, place: number): number {
  const share = (place - x[i]!) / (x[i + 1]! - x[i]!)
  return share >= 0 && share <= 1 ? y[i]! + share * (y[i + 1]! - y[i]!) : Number.NaN
}
