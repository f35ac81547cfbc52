import { useState } from "react"
import type { Point } from "../../core/objective.ts"
import { useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { NoRuns } from "../NoRuns.tsx"
import styles from "./BasinsMaps.module.css"
import { conditionText } from "./basinWords.ts"
import { Difference } from "./Difference.tsx"
import { RunBasins } from "./RunBasins.tsx"
import { useBasins } from "./useBasins.ts"

/** Where all starts end, run by run, and where two runs do not agree. */
export function BasinsMaps() {
  const scenario = useRavineState((state) => state.scenario)
  const [at, setAt] = useState<Point | null>(null)
  const shown = scenario.runs.flatMap(({ muted }, run) => (muted ? [] : [run]))
  const { isZoomed, zoom } = useBasins(shown[0] ?? 0)
  if (shown.length === 0) return <NoRuns title="Basins" />
  const cursor = { at, onMove: setAt }
  return (
    <div className={styles.maps}>
      <div className={styles.row}>
        <p>
          Every pixel is a start; all maps show the same box. Lighter: sooner, on one scale.{" "}
          {conditionText(scenario, shown)} Toy landscapes do not rank optimizers for training
          networks.
        </p>
        {isZoomed && (
          <Button look="line" onClick={() => zoom(null)}>
            Whole box
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        {shown.map((run) => (
          <RunBasins key={run} run={run} cursor={cursor} />
        ))}
      </div>
      {shown.length > 1 && <Difference runs={shown} cursor={cursor} />}
    </div>
  )
}
