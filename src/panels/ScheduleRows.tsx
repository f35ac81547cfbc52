import { scheduleAliases, schedules } from "../catalog/index.ts"
import { defaultOfKey } from "../catalog/plan.ts"
import type { Choice } from "../core/scenario.ts"
import { withChoice } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { NumberRow } from "../ui/NumberRow.tsx"
import { PickerRow } from "./PickerRow.tsx"

const KINDS = Object.entries(schedules).map(([id, { name }]) => ({ id, name }))

/** The learning-rate schedule of all runs, with its shape and its numbers. */
export function ScheduleRows() {
  const { store } = useRavine()
  const schedule = useRavineState((state) => state.scenario.schedule)
  const alias = scheduleAliases[schedule.kind]
  const kind = alias?.kind ?? schedule.kind
  const { rate } = schedules[kind]!
  const shapes = typeof rate === "string" ? [] : Object.keys(rate)
  const set = (choice: Choice) => {
    const { scenario, replace } = store.getState()
    replace(withChoice(scenario, "schedule", choice))
  }
  return (
    <>
      <PickerRow label="Schedule" items={KINDS} value={kind} onPick={(id) => set({ kind: id })} />
      {shapes.length > 0 && (
        <PickerRow
          label="Shape"
          items={shapes.map((shape) => ({ id: shape, name: shape }))}
          value={String(schedule.shape ?? alias?.shape ?? shapes[0])}
          onPick={(shape) => set({ ...schedule, kind, shape })}
        />
      )}
      <Keys kind={kind} schedule={schedule} onChange={set} />
    </>
  )
}

interface KeysProps {
  readonly kind: string
  readonly schedule: Choice
  onChange(schedule: Choice): void
}

function Keys({ kind, schedule, onChange }: KeysProps) {
  const budget = useRavineState((state) => state.scenario.budget)
  return Object.entries(schedules[kind]!.keys).map(([key, entry]) => (
    <NumberRow
      key={key}
      label={entry.label}
      name={`Schedule ${entry.label}`}
      value={Number(schedule[key] ?? defaultOfKey(entry, budget))}
      initial={defaultOfKey(entry, budget)}
      track={{ range: entry.range ?? [1, budget] }}
      onChange={(value) =>
        onChange({ ...schedule, [key]: entry.range ? value : Math.round(value) })
      }
    />
  ))
}
