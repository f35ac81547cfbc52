import { useState } from "react"
import { Annealing } from "./Annealing.tsx"
import { BatchSize } from "./BatchSize.tsx"
import styles from "./Effect.module.css"
import { EffectHead, type Layout } from "./EffectHead.tsx"
import { Refined } from "./Refined.tsx"
import { RunCharts } from "./RunCharts.tsx"
import { Scenes } from "./Scenes.tsx"
import { useEnsemble } from "./useEnsemble.ts"

/** What schedules do to the runs of the scenario, over the same steps. */
export function Effect() {
  const { ensemble, race } = useEnsemble()
  const [layout, setLayout] = useState<Layout>("together")
  return (
    <section className={styles.effect} aria-label="What the schedules do">
      <Scenes />
      <EffectHead race={race} layout={layout} onLayout={setLayout} />
      {ensemble?.tracks.some(({ length }) => length > 0) ? (
        <>
          <RunCharts ensemble={ensemble} layout={layout} />
          <Refined ensemble={ensemble} />
          <Annealing ensemble={ensemble} />
          <BatchSize ensemble={ensemble} />
        </>
      ) : (
        ensemble && <p className={styles.fine}>Add a method to see what a schedule does to it.</p>
      )}
    </section>
  )
}
