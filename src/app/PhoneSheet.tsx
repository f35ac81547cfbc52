import { ObjectivePanel } from "../panels/ObjectivePanel.tsx"
import { RunsPanel } from "../panels/RunsPanel.tsx"
import { SettingsPanel } from "../panels/SettingsPanel.tsx"
import { useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"
import { LazyCharts } from "./LazyCharts.tsx"
import styles from "./PhoneSheet.module.css"

const SHEETS = [
  { value: "runs", label: "Runs" },
  { value: "objective", label: "Objective" },
  { value: "charts", label: "Charts" },
] as const

/** What the rail and the charts hold, one at a time. */
export function PhoneSheet() {
  const sheet = useRavineState((state) => state.sheet)
  const setSheet = useRavineState((state) => state.setSheet)
  return (
    <div className={styles.sheet}>
      <div className={styles.tabs}>
        <Segmented label="Sheet" look="wide" value={sheet} options={SHEETS} onChange={setSheet} />
      </div>
      <div className={styles.content}>
        {sheet === "runs" && (
          <>
            <RunsPanel />
            <SettingsPanel />
          </>
        )}
        {sheet === "objective" && <ObjectivePanel />}
        {sheet === "charts" && <LazyCharts stacked />}
      </div>
    </div>
  )
}
