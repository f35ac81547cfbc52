import type { Point } from "../../core/objective.ts"
import type { Axis } from "../../core/survey.ts"
import { shortest } from "../../state/shortest.ts"
import { exact } from "../../ui/numberText.ts"
import type { ShownAxis } from "./shownAxes.ts"

/** Of a side: what a click may be off, a quarter of a pixel on a map of some four hundred. */
const FINE = 1 / 1600

/** The number at a share of an axis. */
export const numberAt = ({ from, to, log }: Axis, share: number): number =>
  log ? from * (to / from) ** share : from + (to - from) * share

/** The share of an axis that a number is at. */
export const shareOf = ({ from, to, log }: Axis, value: number): number =>
  log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)

/** The number that is meant by a place on a side: a whole step, or with as few digits as the place tells apart. */
export function meant({ choice, axis }: ShownAxis, value: number): number {
  const { step } = choice
  if (step) return Number((Math.round(value / step) * step).toPrecision(12))
  const { from, to, log } = axis
  return shortest(value, FINE * (log ? value * Math.log(to / from) : to - from))
}

/** Both numbers at a place, as text: "η 0.0098, μ 0.3". */
export const placeText = (sides: readonly [ShownAxis, ShownAxis], at: Point): string =>
  sides.map((side, i) => `${nameOf(side)} ${exact(meant(side, at[i]!))}`).join(", ")

/** The shortest name of a side: its symbol, and of a start what it is. */
export const nameOf = ({ choice: { symbol, label, part } }: ShownAxis): string =>
  symbol === "" || part === "start" ? `${label} ${symbol}`.trim() : symbol

/** The name of a side in words, with its symbol. */
export const labelOf = ({ choice: { symbol, label } }: ShownAxis): string =>
  `${label} ${symbol}`.trim()

/** True for a number between the ends of a side. */
export const isOn = ({ axis: { from, to } }: ShownAxis, value: number): boolean =>
  value >= from && value <= to
