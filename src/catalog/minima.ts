import { objectiveNames, type Point } from "../core/objective.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"

const STEPS = 50

/** A local minimum and f there. */
export interface Minimum {
  readonly at: Point
  readonly value: number
}

type Evaluator = ReturnType<typeof evaluator>

/** Follows minima from where they are at the default parameters to where other parameters put them, by Newton's method. */
export function followMinima(
  formula: string,
  parameters: Readonly<Record<string, number>>,
  from: readonly Point[],
): Minimum[] {
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  return from.flatMap((start) => followMinimum(f, parameters, start) ?? [])
}

/** Follows one minimum; null where there is none to follow. */
export function followMinimum(
  f: Evaluator,
  parameters: Readonly<Record<string, number>>,
  start: Point,
): Minimum | null {
  const step = ([x, y]: Point): Point => {
    const [gx, gy] = f.gradient([x, y], parameters) as [number, number]
    const [[a, b], [, c]] = f.hessian([x, y], parameters) as [[number, number], [number, number]]
    const determinant = a * c - b * b
    // Where the surface is not bowl-shaped Newton's method could climb, so such a minimum is given up.
    if (!(a > 0 && determinant > 0)) return [Number.NaN, Number.NaN]
    return [x - (c * gx - b * gy) / determinant, y - (a * gy - b * gx) / determinant]
  }
  let at = start
  for (let k = 0; k < STEPS; k++) {
    const next = step(at)
    const moved = Math.hypot(next[0] - at[0], next[1] - at[1])
    if (!Number.isFinite(moved)) return null
    at = next
    if (moved < 1e-12) return { at, value: f.value(at, parameters) }
  }
  return null
}
