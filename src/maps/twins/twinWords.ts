import { short, whole } from "../../ui/numberText.ts"

/** What an exponent per step means: in how many steps the distance changes tenfold. */
export function exponentText(exponent: number): string {
  if (exponent === 0) return "neither part nor meet"
  const steps = Math.max(1, Math.round(Math.LN10 / Math.abs(exponent)))
  const change = exponent > 0 ? "part tenfold" : "meet by a tenth"
  return `${change} every ${whole(steps)} ${steps === 1 ? "step" : "steps"}`
}

/** An exponent as a signed number. */
export const signed = (exponent: number): string =>
  exponent > 0 ? `+${short(exponent)}` : short(exponent)
