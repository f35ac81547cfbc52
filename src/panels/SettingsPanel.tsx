import { withChoice } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Block } from "./Block.tsx"
import { BudgetRow } from "./BudgetRow.tsx"
import { NoiseRows } from "./NoiseRows.tsx"
import { ScheduleRows } from "./ScheduleRows.tsx"

/** What holds for every run that has nothing of its own: the noise of gradients, the schedule, the number of steps. */
export function SettingsPanel() {
  const { store } = useRavine()
  const schedule = useRavineState((state) => state.scenario.schedule)
  const { replace } = store.getState()
  return (
    <Block title="Conditions">
      <NoiseRows />
      <ScheduleRows
        value={schedule}
        onChange={(choice) =>
          choice && replace(withChoice(store.getState().scenario, "schedule", choice))
        }
      />
      <BudgetRow />
    </Block>
  )
}
