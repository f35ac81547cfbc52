import { lowDiscrepancy } from "../../analysis/search/lowDiscrepancy.ts"
import type { Domain, Point } from "../../core/objective.ts"

/** The run's own start, then those that the surface suggests, then others spread evenly over the box. */
export function startsFor(
  own: Point,
  suggested: readonly Point[],
  domain: Domain,
  count: number,
  seed: number,
): readonly Point[] {
  const isOther = ([x, y]: Point) => x !== own[0] || y !== own[1]
  const spread = lowDiscrepancy(count, 2, seed).map((shares): Point => {
    const [x, y] = domain.map(([low, high], i) => low + (high - low) * shares[i]!)
    return [x!, y!]
  })
  return [own, ...suggested.filter(isOther), ...spread].slice(0, count)
}
