/** Runs end when they are farther out than this. */
const FARTHEST = 1e6
/** Width over the distance from 0 that float32 still resolves on a screen. */
const NARROWEST = 1e-3

/** Says why the ends of an axis are no box that can be drawn, or null. */
export function boxProblem(low: number, high: number): string | null {
  const far = Math.max(Math.abs(low), Math.abs(high))
  if (!(low < high)) return "expected the lower end first"
  if (far > FARTHEST) return "expected ends between -1000000 and 1000000"
  if (high - low < NARROWEST * far || high - low < 1e-6) return "expected ends farther apart"
  return null
}
