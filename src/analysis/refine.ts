/** Below this share of the greatest norm a norm counts as this share: a zero would take the whole schedule. */
const LEAST = 1e-12

/**
 * The refined schedule of a finished run: rates from 0 to 1 for each step, from the norms of its gradients, [T] each.
 * `share` is the width of the median filter over the run, 0 for none. A step is weighted by the norm to the power
 * -2, or -1 for methods like Adam, whose norm then is |g|_1. Defazio, Cutkosky, Mehta & Mishchenko, When, Why
 * and How Much?, 2023, Algorithm 1. arXiv:2310.07831
 */
export function refinedSchedule(
  norms: ArrayLike<number>,
  { share = 0.1, power = 2 }: { readonly share?: number; readonly power?: 1 | 2 } = {},
): Float64Array<ArrayBuffer> {
  const smooth = medianSmooth(norms, share)
  const least = LEAST * Math.max(...smooth)
  const weights = smooth.map((norm) => Math.max(norm, least) ** -power)
  const rates = new Float64Array(weights.length)
  let after = 0
  for (let t = weights.length - 1; t >= 0; t--) {
    rates[t] = weights[t]! * after
    after += weights[t]!
  }
  const peak = Math.max(...rates)
  return peak > 0 ? rates.map((rate) => rate / peak) : rates
}

/**
 * A running median whose window is `share` of the values; the right end is reflected, the left one repeated, as the
 * authors' code does.
 */
export function medianSmooth(values: ArrayLike<number>, share: number): Float64Array<ArrayBuffer> {
  const count = values.length
  const width = 2 * Math.floor(Math.floor(share * count) / 2) + 1
  const reach = (width - 1) / 2
  const last = count - 1
  const at = (i: number) => values[Math.max(0, i <= last ? i : Math.max(0, 2 * last - i))]!
  return Float64Array.from({ length: count }, (_, i) => {
    const window = Array.from({ length: width }, (_, k) => at(i + k - reach))
    return window.sort((a, b) => a - b)[reach]!
  })
}
