import { plainObjective } from "../catalog/plan.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { placementOf } from "../state/editObjective.ts"
import { objectiveName } from "../state/names.ts"
import { useRavineState } from "../state/react.ts"
import { ObjectiveFields } from "./ObjectiveFields.tsx"
import styles from "./OwnSettings.module.css"
import { PickerRow } from "./PickerRow.tsx"
import { SURFACE_ITEMS } from "./surfaceItems.tsx"

/** Ids of the list that are no surface. */
const COMMON = ""
const TYPED = "="

interface Props {
  readonly of: string
  readonly run: number
  readonly value: ObjectiveSpec | undefined
  readonly colour: string
  onChange(objective: ObjectiveSpec | undefined): void
}

/** What one run minimises: to compare surfaces, or values of a parameter. */
export function OwnObjective({ of, run, value, colour, onChange }: Props) {
  const common = useRavineState((state) => state.scenario.objective)
  const items = [
    { id: COMMON, name: "Common", hint: `${objectiveName(common)}, as for all runs` },
    { id: TYPED, name: "Own formula", hint: "Starts as the formula in force" },
    ...SURFACE_ITEMS,
  ]
  const pick = (id: string) => {
    const spec = value ?? common
    const { formula, parameters, domain } = plainObjective(spec)
    if (id === COMMON) onChange(undefined)
    else if (id === TYPED) onChange({ ...placementOf(spec), formula, parameters, domain })
    else onChange({ surface: id })
  }
  return (
    <>
      <PickerRow
        label="Objective"
        of={of}
        items={items}
        value={value ? ("surface" in value ? value.surface : TYPED) : COMMON}
        onPick={pick}
      />
      {value && (
        <div className={styles.objective}>
          <ObjectiveFields of={of} run={run} spec={value} colour={colour} onChange={onChange} />
        </div>
      )}
    </>
  )
}
