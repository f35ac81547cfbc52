import { Block } from "./Block.tsx"
import { BudgetRow } from "./BudgetRow.tsx"
import { OracleRows } from "./OracleRows.tsx"
import { ScheduleRows } from "./ScheduleRows.tsx"

/** What holds for every run: how gradients are answered, the schedule, the number of steps. */
export function SettingsPanel() {
  return (
    <Block title="Conditions">
      <OracleRows />
      <ScheduleRows />
      <BudgetRow />
    </Block>
  )
}
