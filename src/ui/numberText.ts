const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads a number as a person types it; null if it is none or does not fit. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll("−", "-").replaceAll("\u2009", "")
  if (!NUMBER.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

/** True for what may still become a number: "", "-", "1e". */
export function isPartial(text: string): boolean {
  return /^[-+−]?(\d*\.?\d*(e[+-]?)?)?$/i.test(text.trim())
}

/** Three significant digits, for lists: 3.33, 1,204, 2.5e−5. */
export function short(value: number): string {
  if (Number.isNaN(value)) return "–"
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
  const size = Math.abs(value)
  if (size === 0) return "0"
  if (size >= 1e5 || size < 1e-3) return minus(value.toExponential(1).replace("e+", "e"))
  if (size >= 1000) return minus(whole(Math.round(value)))
  return minus(value.toPrecision(3))
}

/** Three significant digits without zeros at the end, for what was typed or dragged: 0.1, 0.0025. */
export const brief = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-4 ? short(value) : exact(Number(value.toPrecision(3)))

/** A fixed number of decimals with a true minus. */
export const fixed = (value: number, decimals: number): string => minus(value.toFixed(decimals))

/** The shortest exact text, with a true minus. */
export const exact = (value: number): string => minus(String(value).replace("e+", "e"))

const thousands = new Intl.NumberFormat("en")

/** A whole number with its thousands set off: 1,204. */
export const whole = (value: number): string => thousands.format(value)

const minus = (text: string) => text.replaceAll("-", "−")

/** A share as a person says it: 23 %, "< 1 %" for what is next to nothing and "> 99 %" for next to all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "< 1 %"
  if (share < 1 && share >= 0.995) return "> 99 %"
  return `${Math.round(100 * share)} %`
}
