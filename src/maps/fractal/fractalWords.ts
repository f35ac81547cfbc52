import { FATE, type Outcome } from "../../core/survey.ts"
import { exact, fixed, percent, short, whole } from "../../ui/numberText.ts"
import type { FractalFinding } from "./finding.ts"
import type { Place } from "./place.ts"

/** Digits of a learning rate that float32 can tell apart, and digits more than neighbouring cells need. */
const MOST_DIGITS = 9
const MORE = 2

/** What became of a network, with the learning rates that it was given. */
export function readOut(
  { end, value, fate, steps }: Outcome,
  { window, steps: all }: Place,
): string {
  const rates = `η₁ ${rateText(end[0], window[0])}, η₂ ${rateText(end[1], window[1])}`
  if (fate === FATE.arrived)
    return `${rates}: converges. Over ${whole(all)} steps its mean loss is ${short(value / all)} of the first.`
  if (steps < all) return `${rates}: diverges at step ${whole(steps)}.`
  return `${rates}: diverges. At the end its loss is above the first.`
}

/** As many digits as cells of a thousand along a side differ in. */
function rateText(rate: number, [from, to]: readonly [number, number]): string {
  const digits = Math.ceil(-Math.log10((to - from) / 1000)) + MORE
  return exact(Number(rate.toPrecision(Math.min(Math.max(digits, 3), MOST_DIGITS))))
}

/** What the map shows, in two sentences. */
export function summary({ converging, dimension }: FractalFinding): string {
  const shares = `${percent(converging)} of the runs converge, ${percent(1 - converging)} diverge.`
  if (dimension === null) return `${shares} No border is in this window.`
  return `${shares} The border has a box-counting dimension of ${fixed(dimension, 2)}; a smooth line would have 1.`
}

/** How deep a window is. */
export const depthText = (depth: number): string =>
  `Zoom ${depth < 100 ? exact(Number(depth.toPrecision(2))) : whole(Math.round(depth))}×`
