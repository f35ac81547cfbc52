import { fateName } from "../../core/basins.ts"
import type { Domain, Point } from "../../core/objective.ts"
import { FATE, type Outcome } from "../../core/survey.ts"
import { fixed, whole } from "../../ui/numberText.ts"

/** Decimal logarithm of the places along a side that are told apart. */
const FINE = 2.4

/** As many decimals as tell a few hundred places along a side apart. */
export const decimalsOf = ([from, to]: readonly [number, number]): number =>
  Math.min(Math.max(Math.ceil(FINE - Math.log10(to - from)), 0), 12)

/** "1.20, −0.53", as a map of the box tells places apart. */
export const placeText = ([x, y]: Point, [across, up]: Domain): string =>
  `${fixed(x, decimalsOf(across))}, ${fixed(y, decimalsOf(up))}`

/** What becomes of a start: "reaches B within 41 steps". */
export function fateText({ fate, steps, end }: Outcome, box: Domain): string {
  const place = `(${placeText(end, box)})`
  if (fate === FATE.diverged) return `diverged at step ${whole(steps)}`
  if (fate === FATE.moving) return `still moving after ${stepsText(steps)}, at ${place}`
  if (fate === FATE.elsewhere) return `comes to rest elsewhere, at ${place}`
  if (steps === 0) return `is at ${fateName(fate)} from the start`
  return `reaches ${fateName(fate)} within ${stepsText(steps)}`
}

const stepsText = (steps: number) => `${whole(steps)} ${steps === 1 ? "step" : "steps"}`
