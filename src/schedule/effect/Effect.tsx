import { useMemo } from "react"
import { whole } from "../../ui/numberText.ts"
import { AfterTable } from "./AfterTable.tsx"
import { Annealing } from "./Annealing.tsx"
import { BatchSize } from "./BatchSize.tsx"
import styles from "./Effect.module.css"
import { EffectChart } from "./EffectChart.tsx"
import { effectSeries, floorOfAll } from "./effectSeries.ts"
import { Refined } from "./Refined.tsx"
import { Scenes } from "./Scenes.tsx"
import type { Ensemble } from "./seeds.ts"
import { useEnsemble } from "./useEnsemble.ts"
import { WorkBar } from "./WorkBar.tsx"

/** What schedules do to the runs of the scenario, over the same steps. */
export function Effect() {
  const { ensemble, work } = useEnsemble()
  return (
    <section className={styles.effect} aria-label="What the schedules do">
      <div className={styles.head}>
        <Scenes />
        <WorkBar name="Racing the seeds" work={work} />
      </div>
      {ensemble?.tracks.some(({ length }) => length > 0) ? (
        <>
          <Charts ensemble={ensemble} />
          <Refined ensemble={ensemble} />
          <Annealing ensemble={ensemble} />
          <BatchSize ensemble={ensemble} />
        </>
      ) : (
        <p className={styles.fine}>
          {ensemble ? "Add a method to see what a schedule does to it." : "Racing the runs…"}
        </p>
      )}
    </section>
  )
}

function Charts({ ensemble }: { readonly ensemble: Ensemble }) {
  const { seeds } = ensemble
  const series = useMemo(
    () => ({
      loss: effectSeries(ensemble, "loss"),
      gradient: effectSeries(ensemble, "gradient"),
      sharpness: effectSeries(ensemble, "sharpness"),
    }),
    [ensemble],
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
        series={series.loss}
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
