import { scheduleAliases, schedules } from "../catalog/index.ts"
import { defaultOfKey } from "../catalog/resolveSchedule.ts"
import type { Choice } from "../core/scenario.ts"
import { useRavineState } from "../state/react.ts"
import { NumberRow } from "../ui/NumberRow.tsx"
import { MilestonesRow } from "./MilestonesRow.tsx"
import { PickerRow } from "./PickerRow.tsx"

interface Props {
  /** Put before the names for screen readers: "Adam ". */
  readonly of: string
  readonly value: Choice
  /** The number at the peak, which some keys follow. */
  readonly rate: number
  readonly colour?: string | undefined
  onChange(value: Choice): void
}

/** The variant of a schedule, where it has some, and its numbers. */
export function ScheduleKeys(props: Props) {
  const { of, value, rate, colour, onChange } = props
  const budget = useRavineState((state) => state.scenario.budget)
  const kind = scheduleAliases[value.kind]?.kind ?? value.kind
  const { keys, milestones } = schedules[kind]!
  return (
    <>
      <Shape {...props} />
      {milestones && (
        <MilestonesRow
          label={`${of}${of ? "schedule" : "Schedule"} milestones`}
          value={
            (value.milestones as readonly number[] | undefined) ??
            milestones.map((share) => Math.round(share * budget))
          }
          onChange={(steps) => onChange({ ...value, milestones: steps })}
        />
      )}
      {Object.entries(keys).map(([key, entry]) => (
        <NumberRow
          key={key}
          label={entry.label}
          name={`${of}${of ? "schedule" : "Schedule"} ${entry.label}`}
          value={Number(value[key] ?? defaultOfKey(entry, budget, rate))}
          initial={defaultOfKey(entry, budget, rate)}
          track={{ range: rangeOf(entry, rate) ?? [1, Math.max(budget, 2)] }}
          colour={colour}
          onChange={(next) =>
            onChange({ ...value, [key]: entry.range && !entry.whole ? next : Math.round(next) })
          }
        />
      ))}
    </>
  )
}

/** A rate's slider ends where the run's rate is above 1. */
function rangeOf(
  { range, default: initial }: (typeof schedules)[string]["keys"][string],
  rate: number,
): readonly [number, number] | undefined {
  const isRate = typeof initial === "object" && "ofRate" in initial
  return range && isRate ? [range[0], Math.max(range[1], rate)] : range
}

function Shape({ of, value, onChange }: Props) {
  const kind = scheduleAliases[value.kind]?.kind ?? value.kind
  const { rate } = schedules[kind]!
  if (typeof rate === "string") return null
  const shapes = Object.keys(rate)
  return (
    <PickerRow
      label="Shape"
      of={of}
      items={shapes.map((shape) => ({ id: shape, name: shape }))}
      value={String(value.shape ?? scheduleAliases[value.kind]?.shape ?? shapes[0])}
      onPick={(shape) => onChange({ ...value, kind, shape })}
    />
  )
}
