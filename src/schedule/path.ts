import type { Axes } from "./axes.ts"

/** Draws rates of steps 0, 1, ... as an SVG path: at most some four points per pixel, and none within a level line. */
export function curvePath(rates: ArrayLike<number>, { x, y, left, right }: Axes): string {
  if (rates.length === 0) return "M0 0"
  const most = Math.max(2, Math.ceil(4 * (right - left)))
  const every = Math.max(1, Math.ceil(rates.length / most))
  const last = rates.length - 1
  const isLevel = (t: number) => rates[t - every] === rates[t] && rates[t] === rates[t + every]
  const parts: string[] = []
  const add = (step: number, rate: number) => {
    parts.push(`${x(step).toFixed(1)} ${y(rate).toFixed(1)}`)
  }
  for (let t = 0; t < last; t += every) if (!isLevel(t)) add(t, rates[t]!)
  add(last, rates[last]!)
  // The last step lasts until the end of the axis.
  add(last + 1, rates[last]!)
  return `M${parts.join("L")}`
}
