import { Plus } from "lucide-react"
import { methods } from "../catalog/index.ts"
import { withPlace, withRun } from "../state/edit.ts"
import { runKeys, runNames } from "../state/names.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Picker } from "../ui/Picker.tsx"
import { AllDiverged } from "./AllDiverged.tsx"
import { Block } from "./Block.tsx"
import { METHOD_ITEMS } from "./methodItems.ts"
import { MOST_RUNS } from "./mostRuns.ts"
import { RunItem } from "./RunItem.tsx"
import styles from "./RunsPanel.module.css"
import { useReorder } from "./useReorder.ts"

/** The optimizers that race. */
export function RunsPanel() {
  const empty = useRavineState((state) => state.scenario.runs.length === 0)
  return (
    <Block title="Runs" action={<AddButton />}>
      {empty && <p className={styles.empty}>Add a method to see it descend.</p>}
      <AllDiverged />
      <RunList />
    </Block>
  )
}

function AddButton() {
  const { store } = useRavine()
  const full = useRavineState((state) => state.scenario.runs.length >= MOST_RUNS)
  const add = (method: string) => {
    const { scenario, replace, select } = store.getState()
    replace(withRun(scenario, method))
    select(scenario.runs.length)
    store.getState().announce(`${methods[method]!.name} added.`)
  }
  return (
    <Picker label="Method" items={METHOD_ITEMS} onPick={add}>
      <Button
        disabled={full}
        title={full ? `${MOST_RUNS} runs are the most that can be told apart.` : "Add a method"}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
        Add
      </Button>
    </Picker>
  )
}

function RunList() {
  const { store } = useRavine()
  const runs = useRavineState((state) => state.scenario.runs)
  const names = runNames(runs)
  const keys = runKeys(runs)
  const { list, lifted, styleOf } = useReorder((from, to) => {
    const { scenario, replace } = store.getState()
    replace(withPlace(scenario, from, to))
  })
  return (
    <ul className={styles.runs} {...list}>
      {runs.map((run, i) => (
        <RunItem
          key={keys[i]}
          run={run}
          index={i}
          name={names[i]!}
          lifted={lifted === i}
          style={styleOf(i)}
        />
      ))}
    </ul>
  )
}
