/** What many runs of one kind do, step by step; Infinity where so many of them are out of reach. */
export interface Band {
  readonly lower: Float64Array<ArrayBuffer>
  readonly median: Float64Array<ArrayBuffer>
  readonly upper: Float64Array<ArrayBuffer>
}

/** The median and the middle half of curves of one length; what is no number counts as infinitely large. */
export function bandOf(curves: readonly ArrayLike<number>[]): Band {
  const length = Math.max(0, ...curves.map((curve) => curve.length))
  const band: Band = {
    lower: new Float64Array(length),
    median: new Float64Array(length),
    upper: new Float64Array(length),
  }
  const column = new Float64Array(curves.length)
  for (let k = 0; k < length; k++) {
    curves.forEach((curve, i) => {
      const value = curve[k]!
      column[i] = value < Number.POSITIVE_INFINITY ? value : Number.POSITIVE_INFINITY
    })
    column.sort()
    band.lower[k] = quantile(column, 0.25)
    band.median[k] = quantile(column, 0.5)
    band.upper[k] = quantile(column, 0.75)
  }
  return band
}

/** A quantile of sorted values, between neighbours in proportion: type 7 of Hyndman & Fan, Am. Stat. 50, 1996. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const [left, right] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return left === right ? left : left + (place - Math.floor(place)) * (right - left)
}
