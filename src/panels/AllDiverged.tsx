import { methods } from "../catalog/index.ts"
import { defaultOf } from "../core/method.ts"
import { withHyper } from "../state/edit.ts"
import { useRavine, useRavineState, useTraces } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./RunsPanel.module.css"

/** What helps when no run stays finite: a tenth of every rate. */
export function AllDiverged() {
  const { store } = useRavine()
  const { tracks } = useTraces()
  const runs = useRavineState((state) => state.scenario.runs)
  const heard = runs.flatMap(({ muted }, i) => (muted ? [] : [tracks[i]]))
  if (heard.length === 0 || !heard.every((track) => track && track.divergedAt !== null)) return null
  const slowDown = () => {
    const { scenario, replace } = store.getState()
    const slower = scenario.runs.reduce((edited, { method, hyper }, run) => {
      const rate = Number(hyper.lr ?? defaultOf(methods[method]!.hyper.lr!, "plane"))
      return withHyper(edited, run, "lr", Number((rate / 10).toPrecision(3)))
    }, scenario)
    replace(slower)
  }
  return (
    <p className={styles.diverged}>
      Every run diverged. Try a smaller rate.
      <Button look="line" onClick={slowDown}>
        Divide rates by 10
      </Button>
    </p>
  )
}
