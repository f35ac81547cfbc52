/** Points of a curve on the screen, in CSS pixels, with the index of each. */
export interface Polyline {
  readonly x: Float32Array<ArrayBuffer>
  readonly y: Float32Array<ArrayBuffer>
  readonly index: Uint32Array<ArrayBuffer>
}

interface Scales {
  /** Pixel of a value by its index; grows with the index. */
  x(index: number): number
  /** Pixel of a value. */
  y(value: number): number
}

/**
 * Reduces the first `count` values to at most four points per column of pixels: first, lowest, highest and last.
 * What is drawn covers the same pixels as all points would.
 */
export function decimate(values: ArrayLike<number>, count: number, scales: Scales): Polyline {
  const kept: number[] = []
  let k = 0
  while (k < count) {
    const column = Math.floor(scales.x(k))
    let end = k + 1
    while (end < count && Math.floor(scales.x(end)) === column) end++
    if (end - k <= 4) for (let i = k; i < end; i++) kept.push(i)
    else kept.push(...extremes(values, k, end))
    k = end
  }
  return {
    x: Float32Array.from(kept, (index) => scales.x(index)),
    y: Float32Array.from(kept, (index) => scales.y(values[index]!)),
    index: Uint32Array.from(kept),
  }
}

/** First, lowest, highest and last index of a range, in order, none twice. */
function extremes(values: ArrayLike<number>, first: number, end: number): number[] {
  let lowest = first
  let highest = first
  for (let i = first; i < end; i++) {
    if (values[i]! < values[lowest]!) lowest = i
    if (values[i]! > values[highest]!) highest = i
  }
  return [...new Set([first, Math.min(lowest, highest), Math.max(lowest, highest), end - 1])]
}
