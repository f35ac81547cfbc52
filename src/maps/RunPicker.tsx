import { runNames } from "../state/names.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Picker } from "../ui/Picker.tsx"
import { Swatch } from "../ui/Swatch.tsx"
import { useMapRun } from "./mapRun.ts"
import styles from "./RunPicker.module.css"

/** Chooses the run whose maps are shown. */
export function RunPicker() {
  const { store } = useRavine()
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const run = useMapRun()
  if (run === null) return null
  const items = runNames(runs).map((name, i) => ({ id: String(i), name }))
  const pick = (id: string) => {
    const { select, look, scenario } = store.getState()
    select(Number(id))
    look({ maps: { ...scenario.view.maps, run: Number(id) } })
  }
  return (
    <div className={styles.picker}>
      <Swatch slot={runs[run]!.slot ?? 0} />
      <Picker compact label="Run of the maps" items={items} value={String(run)} onPick={pick} />
    </div>
  )
}
