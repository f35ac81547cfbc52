import { useRavine, useRavineState } from "../state/react.ts"
import { NumberField } from "../ui/NumberField.tsx"
import styles from "./SettingsPanel.module.css"

const MOST = 200_000

/** The number of steps that every run takes. */
export function BudgetRow() {
  const { store } = useRavine()
  const budget = useRavineState((state) => state.scenario.budget)
  const refuse = (steps: number) =>
    Number.isInteger(steps) && steps >= 1 && steps <= MOST ? null : "Whole steps from 1 to 100,000."
  const change = (steps: number) => {
    const { scenario, replace } = store.getState()
    replace({ ...scenario, budget: steps })
  }
  return (
    <div className={styles.row}>
      <span>Steps</span>
      <div className={styles.number}>
        <NumberField
          label="Steps"
          value={budget}
          refuse={refuse}
          nudge={(steps, direction) => steps + direction * 10}
          onChange={change}
        />
      </div>
    </div>
  )
}
