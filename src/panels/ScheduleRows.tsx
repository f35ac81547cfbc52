import { drawnFrom } from "../catalog/drawing.ts"
import { scheduleAliases } from "../catalog/index.ts"
import { isDrawn } from "../catalog/resolveSchedule.ts"
import type { DrawnSchedule, RunSpec, ScheduleSpec } from "../core/scenario.ts"
import { peakRate } from "../state/peakRate.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { usePageLink } from "../state/usePageLink.ts"
import type { ChoiceProps } from "./choiceItems.ts"
import { PickerRow } from "./PickerRow.tsx"
import { ScheduleKeys } from "./ScheduleKeys.tsx"
import { SchedulePicture } from "./SchedulePicture.tsx"
import styles from "./ScheduleRows.module.css"
import { scheduleItems } from "./scheduleItems.tsx"

const kindOf = ({ kind }: ScheduleSpec) => scheduleAliases[kind]?.kind ?? kind

interface Props extends ChoiceProps<ScheduleSpec> {
  /** Whose schedule it is; absent for the common one. */
  readonly run?: RunSpec
}

/** A learning-rate schedule with its shape and its numbers. */
export function ScheduleRows({ of = "", value, common, colour, run, onChange }: Props) {
  const { store } = useRavine()
  const first = useRavineState((state) => state.scenario.runs[0])
  const owner = run ?? first
  const rate = owner ? peakRate(owner) : 1
  const pick = (kind: string) => {
    if (kind !== "drawn") return onChange(kind ? { kind } : undefined)
    const { budget } = store.getState().scenario
    onChange(drawnFrom(value ?? common!, budget, rate).spec)
  }
  return (
    <>
      <PickerRow
        label="Schedule"
        of={of}
        items={scheduleItems(common)}
        value={value ? kindOf(value) : ""}
        onPick={pick}
      />
      {value && !isDrawn(value) && <ScheduleKeys {...{ of, value, colour, rate, onChange }} />}
      {value && isDrawn(value) && <Drawn of={of} value={value} />}
    </>
  )
}

/** A drawn curve, and where it is drawn. */
function Drawn({ of, value }: { readonly of: string; readonly value: DrawnSchedule }) {
  const link = usePageLink({ page: "schedule" })
  return (
    <div className={styles.drawn}>
      <SchedulePicture spec={value} />
      <small>{value.points.length} points</small>
      <a {...link}>
        Edit <span className="sr">{of}</span>curve
      </a>
    </div>
  )
}
