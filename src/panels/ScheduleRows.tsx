import { scheduleAliases, schedules } from "../catalog/index.ts"
import { defaultOfKey } from "../catalog/plan.ts"
import type { Choice } from "../core/scenario.ts"
import { useRavineState } from "../state/react.ts"
import { NumberRow } from "../ui/NumberRow.tsx"
import { type ChoiceProps, choiceItems } from "./choiceItems.ts"
import { PickerRow } from "./PickerRow.tsx"

const kindOf = ({ kind }: Choice) => scheduleAliases[kind]?.kind ?? kind

/** A learning-rate schedule with its shape and its numbers. */
export function ScheduleRows({ of = "", value, common, colour, onChange }: ChoiceProps) {
  return (
    <>
      <PickerRow
        label="Schedule"
        of={of}
        items={choiceItems(schedules, common && kindOf(common))}
        value={value ? kindOf(value) : ""}
        onPick={(kind) => onChange(kind ? { kind } : undefined)}
      />
      {value && (
        <>
          <Shape {...{ of, value, onChange }} />
          <Keys {...{ of, value, colour, onChange }} />
        </>
      )}
    </>
  )
}

type InForce = Omit<ChoiceProps, "value"> & { readonly value: Choice }

function Shape({ of, value, onChange }: InForce) {
  const { rate } = schedules[kindOf(value)]!
  if (typeof rate === "string") return null
  const shapes = Object.keys(rate)
  return (
    <PickerRow
      label="Shape"
      of={of}
      items={shapes.map((shape) => ({ id: shape, name: shape }))}
      value={String(value.shape ?? scheduleAliases[value.kind]?.shape ?? shapes[0])}
      onPick={(shape) => onChange({ ...value, kind: kindOf(value), shape })}
    />
  )
}

function Keys({ of, value, colour, onChange }: InForce) {
  const budget = useRavineState((state) => state.scenario.budget)
  return Object.entries(schedules[kindOf(value)]!.keys).map(([key, entry]) => (
    <NumberRow
      key={key}
      label={entry.label}
      name={`${of}${of ? "schedule" : "Schedule"} ${entry.label}`}
      value={Number(value[key] ?? defaultOfKey(entry, budget))}
      initial={defaultOfKey(entry, budget)}
      track={{ range: entry.range ?? [1, Math.max(budget, 2)] }}
      colour={colour}
      onChange={(next) => onChange({ ...value, [key]: entry.range ? next : Math.round(next) })}
    />
  ))
}
