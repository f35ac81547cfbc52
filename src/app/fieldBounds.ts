/** Lowest and highest finite sample. */
export function fieldBounds(values: Float32Array): { lowest: number; highest: number } {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return lowest <= highest ? { lowest, highest } : { lowest: 0, highest: 1 }
}
