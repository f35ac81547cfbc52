/** Moves places apart until neighbours are at least `gap` from each other, inside [low, high]; returns them in the order given. */
export function spread(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
  const result = places.map((place) => Math.min(Math.max(place, low), high))
  for (let pass = 0; pass < 40; pass++) {
    for (let i = 1; i < order.length; i++) {
      const [above, below] = [order[i - 1]!, order[i]!]
      const lack = gap - (result[below]! - result[above]!)
      if (lack <= 0) continue
      result[above]! -= lack / 2
      result[below]! += lack / 2
    }
    confine(order, result, gap, low, high)
  }
  return result
}

/** Pushes the stack back inside its bounds; it runs over the lower end if it does not fit. */
function confine(
  order: readonly number[],
  result: number[],
  gap: number,
  low: number,
  high: number,
): void {
  for (let i = order.length - 1; i >= 0; i--)
    result[order[i]!] = Math.min(result[order[i]!]!, high - gap * (order.length - 1 - i))
  for (let i = 0; i < order.length; i++)
    result[order[i]!] = Math.max(result[order[i]!]!, low + gap * i)
}
