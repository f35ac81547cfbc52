const MOST = 15

/** Returns the number with the fewest decimals that is no farther from a value than this: links stay short. */
export function shortest(value: number, tolerance: number): number {
  for (let decimals = 0; decimals <= MOST; decimals++) {
    const near = Number(value.toFixed(decimals))
    // Adding 0 takes the sign off a zero.
    if (Math.abs(near - value) <= tolerance) return near + 0
  }
  return value
}
