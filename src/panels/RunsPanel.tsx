import { Plus } from "lucide-react"
import { methods } from "../catalog/index.ts"
import { withRun } from "../state/edit.ts"
import { runNames } from "../state/names.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Picker } from "../ui/Picker.tsx"
import { AllDiverged } from "./AllDiverged.tsx"
import { Block } from "./Block.tsx"
import { METHOD_ITEMS } from "./methodItems.ts"
import { RunItem } from "./RunItem.tsx"
import styles from "./RunsPanel.module.css"

/** The optimizers that race. */
export function RunsPanel() {
  const { store } = useRavine()
  const runs = useRavineState((state) => state.scenario.runs)
  const names = runNames(runs)
  const add = (method: string) => {
    const { scenario, replace, select } = store.getState()
    replace(withRun(scenario, method))
    select(scenario.runs.length)
    store.getState().announce(`${methods[method]!.name} added.`)
  }
  const full = runs.length >= 8
  return (
    <Block
      title="Runs"
      action={
        <Picker label="Method" items={METHOD_ITEMS} onPick={add}>
          <Button
            disabled={full}
            title={full ? "Eight runs are the most that can be told apart." : "Add a method"}
          >
            <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
            Add
          </Button>
        </Picker>
      }
    >
      {runs.length === 0 && <p className={styles.empty}>Add a method to see it descend.</p>}
      <AllDiverged />
      <ul className={styles.runs}>
        {runs.map((run, i) => (
          <RunItem key={run.slot ?? i} run={run} index={i} name={names[i]!} />
        ))}
      </ul>
    </Block>
  )
}
