/** A number that is searched, and how its values are spread. */
export interface SearchAxis {
  readonly range: readonly [number, number]
  /** "complement" is logarithmic in 1 - value. */
  readonly scale: "linear" | "log" | "complement"
  /** Values are multiples of it; 0 if any will do. */
  readonly unit: number
}

/** Digits of the values that are tried, so that they can be said and typed. */
const DIGITS = 4

/** Reads an axis off a slider: logarithms need ends on their side of 0 or 1. */
export function axisOf(
  range: readonly [number, number],
  scale: SearchAxis["scale"] = "linear",
  unit = 0,
): SearchAxis {
  const isFitting = scale === "log" ? range[0] > 0 : scale === "complement" ? range[1] < 1 : true
  return { range, scale: isFitting ? scale : "linear", unit }
}

/** Where a value lies between the ends, which are 0 and 1; values outside lie at the ends. */
export function placeOf({ range: [low, high], scale }: SearchAxis, value: number): number {
  const to = WARPS[scale].to
  const clamped = Math.min(Math.max(value, low), high)
  return (to(clamped) - to(low)) / (to(high) - to(low))
}

/** The value at a place, rounded to four digits and kept between the ends. */
export function valueAt({ range: [low, high], scale, unit }: SearchAxis, place: number): number {
  const { to, from } = WARPS[scale]
  const value = from(to(low) + place * (to(high) - to(low)))
  const rounded = unit > 0 ? Math.round(value / unit) * unit : rounders[scale](value, high - low)
  return Math.min(Math.max(rounded, low), high)
}

const WARPS: Readonly<
  Record<SearchAxis["scale"], { to(value: number): number; from(warped: number): number }>
> = {
  linear: { to: (value) => value, from: (warped) => warped },
  log: { to: Math.log10, from: (warped) => 10 ** warped },
  complement: { to: (value) => -Math.log10(1 - value), from: (warped) => 1 - 10 ** -warped },
}

const digits = (value: number) => Number(value.toPrecision(DIGITS))

const rounders: Readonly<Record<SearchAxis["scale"], (value: number, width: number) => number>> = {
  linear: (value, width) => {
    const unit = 10 ** (Math.floor(Math.log10(width)) - DIGITS + 1)
    return Number((Math.round(value / unit) * unit).toPrecision(12))
  },
  log: digits,
  complement: (value) => Number((1 - digits(1 - value)).toPrecision(12)),
}
