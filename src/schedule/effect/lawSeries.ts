import { type AnnealingLaw, predict } from "../../analysis/annealing.ts"
import type { Band } from "../../analysis/bands.ts"
import type { Series } from "../../panels/chart/series.ts"
import { seriesOf } from "./effectSeries.ts"

/** A run that the law was fitted to, or whose loss it predicts. */
export interface LawRun {
  readonly run: number
  readonly name: string
  readonly slot: number
  readonly times: Series["times"]
  /** With the warm-up counted at the peak. */
  readonly rates: Float64Array
  /** Losses that were measured, or null. */
  readonly band: Band | null
}

/** The curves of the law's chart: what was measured, dotted what the law says; alone where nothing was measured yet. */
export function lawSeries(
  law: AnnealingLaw,
  fitted: readonly LawRun[],
  target: LawRun,
  isRandom: boolean,
): Series[] {
  const curve = ({ rates, band, ...about }: LawRun): Series => {
    // The law says what the loss is after each step.
    const said = Float64Array.of(Number.NaN, ...predict(law, rates))
    said[0] = said[1]!
    if (band) return { ...seriesOf(about, band, isRandom), beside: [said] }
    const alone = { lower: said, median: said, upper: said }
    return seriesOf({ ...about, name: "Predicted" }, alone, false)
  }
  return [...fitted.filter(({ run }) => run !== target.run), target].map(curve)
}
