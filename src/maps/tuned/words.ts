import { compareScores, resolutionOf } from "../../analysis/search/score.ts"
import type { Extent } from "../../analysis/search/tune.ts"
import type { Scenario } from "../../core/scenario.ts"
import { brief, short, whole } from "../../ui/numberText.ts"
import { type Settings, settingsOf } from "./settings.ts"
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

/** Where the good region lies. */
export const regionText = ({ tuned: { good } }: Row): string | undefined =>
  good ? `from ${brief(good.from)} to ${brief(good.to)}` : undefined

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

const EXTENTS: Readonly<Record<Extent, string>> = {
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

/** What all runs of a search share, and what stays out of it. */
export function fairness(scenario: Scenario): string {
  const settings = settingsOf(scenario)
  const { extent, configurations, calls } = settings
  const trials = configurations * settings.starts * settings.seeds
  return [
    `Every run gets ${whole(configurations)} configurations and ${whole(calls)} oracle calls in each of ${whole(trials)} trials, counted in gradients (value or gradient 1, product with the Hessian 2, Hessian 4): a method with more hyper-parameters gets no more, and one with dearer steps takes fewer.`,
    extent === "rate"
      ? "Tuned: rate. All other numbers stay as the runs have them; half of the configurations are on a logarithmic grid from a tenth of the slider's lower end to ten times its upper one, half about the best of these."
      : "Tuned: all. A quarter of the configurations varies the rate alone, a half varies all numbers about the best rate, a quarter searches a smaller box about the best so far. Switches and choices stay as the runs have them.",
    "Schedules stretch over the steps that the calls buy.",
  ].join(" ")
}

/** What a search found, in one sentence; before the first one, what it will do. */
export function finding(results: { readonly rows: readonly Row[]; readonly asked: number } | null) {
  if (!results) return "Nothing searched yet."
  const { rows, asked } = results
  const ended = rows.length < asked ? `Ended after ${rows.length} of ${asked} runs. ` : ""
  const [best] = rows.toSorted((a, b) => compareScores(a.tuned.score, b.tuned.score))
  if (!best) return ended || "No run to search."
  const values = best.found.map((one) => `${nameOf(one)} ${valueText(one.best)}`).join(", ")
  return `${ended}Lowest gap: ${best.name}, ${gapText(best.tuned.score.gap, best.floor)} at ${values}.`
}
