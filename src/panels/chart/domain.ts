import type { Series } from "./series.ts"

/** Range of values of a chart. */
export interface ValueDomain {
  readonly log: boolean
  readonly low: number
  readonly high: number
  /** True if some value lies below `low`. */
  readonly cut: boolean
}

/** Decades of a logarithmic chart at most. */
const DECADES = 12
/** How far above the others a diverging run is followed; above its own first value if there are no others. */
const CLIMB = 100
/** A limit so many times as high as the curves would flatten them. */
const NEAR = 4

/** Returns the range over all steps of all runs, so that nothing jumps while playing. */
export function domainOf(series: readonly Series[], log: boolean): ValueDomain {
  return log ? logDomain(series) : linearDomain(series)
}

function logDomain(series: readonly Series[]): ValueDomain {
  let high = 0
  let least = Number.POSITIVE_INFINITY
  let zero = false
  const alive = series.filter(({ divergedAt }) => divergedAt === null)
  const usual = Math.max(0, ...alive.map(greatest))
  for (const { values, count, divergedAt } of series) {
    const climb = CLIMB * (alive.length > 0 ? usual : (values[0] ?? 0))
    const limit = divergedAt === null ? Number.POSITIVE_INFINITY : climb
    for (let k = 0; k < count; k++) {
      const value = values[k]!
      if (value > 0) least = Math.min(least, value)
      else zero = true
      if (value <= limit) high = Math.max(high, value)
    }
  }
  if (!(high > 0)) return { log: true, low: 0.1, high: 1, cut: zero }
  const top = Math.ceil(Math.log10(high) - 1e-9)
  const bottom = Math.min(Math.floor(Math.log10(least) + 1e-9), top - 1)
  const low = Math.max(bottom, top - DECADES)
  return { log: true, low: 10 ** low, high: 10 ** top, cut: zero || low > bottom }
}

function greatest({ values, count }: Series): number {
  let high = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) high = Math.max(high, values[k]!)
  return high
}

function linearDomain(series: readonly Series[]): ValueDomain {
  const alive = series.filter(({ divergedAt }) => divergedAt === null)
  const limit = CLIMB * Math.max(1, ...alive.map(greatest).map(Math.abs))
  let [low, high] = [0, 0]
  for (const { values, count } of series)
    for (let k = 0; k < count; k++) {
      if (Math.abs(values[k]!) > limit) continue
      low = Math.min(low, values[k]!)
      high = Math.max(high, values[k]!)
    }
  high = Math.max(high, ...series.map((one) => nearLimit(one, high)))
  return { log: false, low: 1.05 * low, high: high > 0 || low < 0 ? 1.05 * high : 1, cut: false }
}

/** The least value of a limit, if it is near enough to be seen with the curves; else 0. */
function nearLimit({ limit }: Series, high: number): number {
  if (!limit) return 0
  let least = Number.POSITIVE_INFINITY
  for (let t = 0; t < limit.values.length; t++) least = Math.min(least, limit.values[t]!)
  return least <= NEAR * high ? 1.05 * least : 0
}

/** Powers of ten of a domain, at most about five. */
export function powers({ low, high }: ValueDomain): number[] {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))]
  const step = Math.max(1, Math.ceil((last - first) / 4))
  return Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, i) => 10 ** (first + i * step),
  )
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** Writes a power of ten: 1, 10, 10⁻². */
export function powerText(value: number): string {
  const exponent = Math.round(Math.log10(value))
  if (exponent === 0) return "1"
  if (exponent === 1) return "10"
  const digits = [...String(Math.abs(exponent))]
    .map((digit) => SUPERSCRIPTS[Number(digit)])
    .join("")
  return `10${exponent < 0 ? "⁻" : ""}${digits}`
}
