import { Segmented } from "../ui/Segmented.tsx"
import { CompareButtons } from "./CompareButtons.tsx"
import { Effect } from "./effect/Effect.tsx"
import { ExportButton } from "./export/ExportButton.tsx"
import { Facts } from "./Facts.tsx"
import { RunsMap } from "./map/RunsMap.tsx"
import { Plot } from "./Plot.tsx"
import styles from "./SchedulePage.module.css"
import { Shapes } from "./Shapes.tsx"
import { TargetPickers } from "./TargetPickers.tsx"
import { useDesigner } from "./useDesigner.ts"
import { Values } from "./Values.tsx"

const SCALES = [
  { value: "linear", label: "Linear" },
  { value: "log", label: "Log" },
] as const

/** What the step size does over the run: shaped above, with what it does to the runs below. */
export function SchedulePage() {
  const designer = useDesigner()
  const { isLog, setLog } = designer
  return (
    <div className={styles.page}>
      <section className={styles.card} aria-label="Schedule designer">
        <header className={styles.head}>
          <TargetPickers {...designer} />
          <div className={styles.actions}>
            <Segmented
              label="Scale of the curve"
              value={isLog ? "log" : "linear"}
              options={SCALES}
              onChange={(scale) => setLog(scale === "log")}
            />
            <CompareButtons {...designer} />
            <ExportButton {...designer} />
          </div>
        </header>
        <Shapes {...designer} />
        <div className={styles.body}>
          <div className={styles.drawing}>
            <Plot {...designer} />
            <Facts {...designer} />
          </div>
          <div className={styles.side}>
            <Values {...designer} />
            <RunsMap />
          </div>
        </div>
      </section>
      <Effect />
    </div>
  )
}
