/** A quadratic with curvatures h_i at a point with slopes g_i; one sample of a gradient is off by sigma in every direction. */
export interface NoisyQuadratic {
  readonly curvatures: readonly number[]
  readonly slopes: readonly number[]
  readonly sigma: number
}

/**
 * The rate at which one step of gradient descent with batches of size B lowers a noisy quadratic most in the mean:
 * |g|^2 / (g'Hg + sigma^2 tr H / B). McCandlish et al., 2018, eq. 2.6. arXiv:1812.06162
 */
export function bestRateOfGradient(quadratic: NoisyQuadratic, batch: number): number {
  const { bend, slope, noise } = moments(quadratic)
  return slope / (bend + noise / batch)
}

/** The batch size at which noise and slope limit that rate alike: it rises in proportion to B below and hardly above. */
export function crossover(quadratic: NoisyQuadratic): number {
  const { bend, noise } = moments(quadratic)
  return noise / bend
}

/**
 * The same for steps along the signs of the mean gradient: the mean sign of a direction is erf(g_i sqrt(B) / (sigma
 * sqrt 2)), so that the rate grows like sqrt(B). Li et al., Surge Phenomenon, 2024, eq. 11. arXiv:2405.14578
 */
export function bestRateOfSign(
  { curvatures, slopes, sigma }: NoisyQuadratic,
  batch: number,
): number {
  const scale = Math.sqrt(batch) / (sigma * Math.SQRT2)
  const descent = slopes.reduce((sum, g) => sum + g * errorFunction(g * scale), 0)
  return descent / curvatures.reduce((sum, h) => sum + h, 0)
}

function moments({ curvatures, slopes, sigma }: NoisyQuadratic) {
  let [bend, slope, trace] = [0, 0, 0]
  curvatures.forEach((h, i) => {
    bend += h * slopes[i]! ** 2
    slope += slopes[i]! ** 2
    trace += h
  })
  return { bend, slope, noise: sigma ** 2 * trace }
}

/** erf(x), by its series of positive terms, which loses no digits; Abramowitz & Stegun 7.1.6. */
export function errorFunction(x: number): number {
  const size = Math.abs(x)
  if (size > 6) return Math.sign(x)
  let term = size
  let sum = size
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * size * size) / (2 * n + 1)
    sum += term
  }
  return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum
}

/** How the best rate is said to follow the batch size: three rules through the rate at one batch. */
export const RULES = {
  linear: (rate: number, batch: number) => rate * batch,
  "square root": (rate: number, batch: number) => rate * Math.sqrt(batch),
} as const

/** eta_max / (1 + B_n / B): in proportion at first, flat beyond the crossover. */
export const saturating = (highest: number, crossing: number, batch: number): number =>
  highest / (1 + crossing / batch)

/** The saturating rule that fits measured rates best in the logarithm; B_n is searched on a grid of quarter octaves. */
export function fitSaturating(
  batches: readonly number[],
  rates: readonly number[],
): { readonly highest: number; readonly crossing: number; readonly error: number } {
  let best = { highest: 0, crossing: 0, error: Number.POSITIVE_INFINITY }
  const last = 4 * (Math.log2(batches.at(-1)!) + 4)
  for (let quarter = -16; quarter <= last; quarter++) {
    const crossing = 2 ** (quarter / 4)
    const logs = batches.map((batch, i) => Math.log(rates[i]! / saturating(1, crossing, batch)))
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
    const error = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length)
    if (error < best.error) best = { highest: Math.exp(mean), crossing, error }
  }
  return best
}
