import type { Evaluator } from "../../../src/formula/evaluate.ts"

type Parameters = Readonly<Record<string, number>>

/** Central differences of the value: the gradient. */
export function gradientByDifferences(
  f: Evaluator,
  point: readonly number[],
  h: number,
  parameters: Parameters = {},
) {
  return point.map((_, i) => {
    return (
      (f.value(moved(point, i, h), parameters) - f.value(moved(point, i, -h), parameters)) / (2 * h)
    )
  })
}

/** Central differences of the gradient: the Hessian. */
export function hessianByDifferences(
  f: Evaluator,
  point: readonly number[],
  h: number,
  parameters: Parameters = {},
) {
  return point.map((_, i) => {
    const [up, down] = [
      f.gradient(moved(point, i, h), parameters),
      f.gradient(moved(point, i, -h), parameters),
    ]
    return up.map((g, j) => (g - down[j]!) / (2 * h))
  })
}

/** The largest difference, in units of the largest entry where that exceeds 1. */
export function deviation(a: readonly number[], b: readonly number[]): number {
  const scale = Math.max(1, ...a.map(Math.abs), ...b.map(Math.abs))
  return Math.max(...a.map((x, i) => Math.abs(x - b[i]!))) / scale
}

function moved(point: readonly number[], i: number, by: number): number[] {
  return point.map((x, k) => (k === i ? x + by : x))
}
