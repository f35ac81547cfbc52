import type { Axis } from "../../core/survey.ts"

/** Width over the distance from 0, or of logarithms, that float32 still resolves on a map. */
const NARROWEST = 1e-3

/** Says why a map cannot have an axis with such ends, or null. */
export function axisProblem({ from, to, log }: Pick<Axis, "from" | "to" | "log">): string | null {
  if (!(from < to)) return "expected the lower end first"
  if (log && !(from > 0)) return "expected an end above 0 on a logarithmic axis"
  const width = log ? Math.log(to / from) : (to - from) / Math.max(Math.abs(from), Math.abs(to))
  return width < NARROWEST ? "expected ends farther apart" : null
}
