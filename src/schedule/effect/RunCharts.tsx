import { useMemo } from "react"
import type { Series } from "../../panels/chart/series.ts"
import { useRavineState } from "../../state/react.ts"
import { whole } from "../../ui/numberText.ts"
import { AfterTable } from "./AfterTable.tsx"
import styles from "./Effect.module.css"
import { EffectChart } from "./EffectChart.tsx"
import type { Layout } from "./EffectHead.tsx"
import { effectSeries, floorOfAll } from "./effectSeries.ts"
import { Multiples } from "./Multiples.tsx"
import { type Ensemble, shownIn } from "./seeds.ts"

interface Props {
  readonly ensemble: Ensemble
  readonly layout: Layout
}

/** What the runs do, with many seeds each: one chart of all for each quantity, or one chart for each run. */
export function RunCharts({ ensemble, layout }: Props) {
  const series = useMemo(
    () => ({
      loss: effectSeries(ensemble, "loss"),
      gradient: effectSeries(ensemble, "gradient"),
      sharpness: effectSeries(ensemble, "sharpness"),
    }),
    [ensemble],
  )
  if (layout === "together") return <Together ensemble={ensemble} series={series} />
  return (
    <>
      <Multiples ensemble={ensemble} series={series} />
      <AfterTable ensemble={ensemble} />
    </>
  )
}

interface TogetherProps {
  readonly ensemble: Ensemble
  readonly series: Readonly<Record<"loss" | "gradient" | "sharpness", readonly Series[]>>
}

function Together({ ensemble, series }: TogetherProps) {
  const selected = useRavineState((state) => state.selected)
  const { seeds } = ensemble
  const shown = shownIn(ensemble, selected)
  // The floors of all runs at once would hide the curves.
  const loss = useMemo(
    () => series.loss.map((one) => (one.run === shown ? one : { ...one, limit: null })),
    [series, shown],
  )
  const { isKnown } = floorOfAll(ensemble)
  const note = seeds > 1 ? `median and middle half of ${whole(seeds)} seeds` : "no noise: one seed"
  const limited = series.sharpness.some(({ limit }) => limit)
  return (
    <div className={styles.grid}>
      <EffectChart
        name="What it does to the loss"
        title={`What it does to the loss${isKnown ? "" : ", from the lowest seen"}`}
        note={note}
        series={loss}
        isLog
      />
      <AfterTable ensemble={ensemble} />
      <EffectChart
        name="Gradient norm"
        title="Gradient norm"
        note={note}
        series={series.gradient}
        isLog
      />
      <EffectChart
        name="Sharpness"
        title="Sharpness"
        note={limited ? "dashed: the largest that is stable" : note}
        series={series.sharpness}
      />
    </div>
  )
}
