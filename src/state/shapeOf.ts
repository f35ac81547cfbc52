/** A curvature that is so much smaller than the other one is rounding. */
const FLAT = 1e-6

/** What a surface is near a point, by the eigenvalues of its Hessian. */
export function shapeOf(
  largest: number,
  smallest: number,
): "bowl" | "valley" | "saddle" | "ridge" | "hill" | "plain" {
  const flat = FLAT * Math.max(Math.abs(largest), Math.abs(smallest))
  const [rises, falls] = [largest > flat, smallest < -flat]
  if (rises && falls) return "saddle"
  if (rises) return smallest > flat ? "bowl" : "valley"
  if (falls) return largest < -flat ? "hill" : "ridge"
  return "plain"
}
