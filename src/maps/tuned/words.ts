import { resolutionOf } from "../../analysis/search/score.ts"
import type { Extent } from "../../analysis/search/tune.ts"
import { brief, short, whole } from "../../ui/numberText.ts"
import type { Settings } from "./settings.ts"
import type { Found, Row } from "./tuneRun.ts"

/** What every comparison says. */
export const CAVEAT = "Toy landscapes do not rank optimizers for training networks."

/** A gap from its logarithm: "3.2e−5", "≤ 1e−12" where float32 tells no less apart, or "diverged". */
export function gapText(log: number, floor: number): string {
  if (log === Number.POSITIVE_INFINITY) return "diverged"
  const least = resolutionOf(floor)
  return 10 ** log <= least * 1.001 ? `≤ ${short(least)}` : short(10 ** log)
}

/** "1.8 decades", or a dash where all diverged. */
export const widthText = ({ tuned: { good } }: Row): string =>
  good ? `${good.decades.toFixed(2)} decades` : "–"

/** A number of steps or calls, or a dash where half of the trials did not arrive. */
export const countText = (count: number): string =>
  Number.isFinite(count) ? whole(Math.round(count)) : "–"

/** "12 %", and "< 1 %" for a few. */
export const shareText = (share: number): string =>
  share > 0 && share < 0.005 ? "< 1 %" : `${Math.round(100 * share)} %`

/** A value as a person reads it; scenarios take it with all its digits. */
export const valueText = (value: number): string => brief(value)

/** The plain name of a hyper-parameter. */
export const nameOf = ({ key, hyper }: Found): string => hyper.label ?? key

export const EXTENTS: Readonly<Record<Extent, string>> = {
  rate: "tuned: rate",
  all: "tuned: all",
}

/** Which conditions all runs had, in one sentence. */
export function conditions(settings: Settings): string {
  const { extent, configurations, calls, starts, seeds } = settings
  const each = [
    starts === 1 ? "1 start" : `${starts} starts`,
    seeds === 1 ? "1 seed" : `${seeds} seeds`,
  ].join(" × ")
  return `${EXTENTS[extent]}, ${whole(configurations)} configurations each, ${each}, ${whole(calls)} oracle calls a trial`
}
