import type { Point } from "../core/objective.ts"
import { useRavineState } from "../state/react.ts"
import { NumberField } from "../ui/NumberField.tsx"
import styles from "./OwnSettings.module.css"
import { PickerRow } from "./PickerRow.tsx"

interface Props {
  readonly of: string
  readonly value: Point | undefined
  onChange(start: Point | undefined): void
}

/** Distance from which a run counts as diverged. */
const FARTHEST = 1e6

const refuse = (value: number) =>
  Math.abs(value) <= FARTHEST ? null : "Use a number between −1,000,000 and 1,000,000."

/** Where one run starts. */
export function OwnStart({ of, value, onChange }: Props) {
  const common = useRavineState((state) => state.scenario.start)
  const items = [
    { id: "", name: "Common", hint: "The ring on the landscape" },
    { id: "own", name: "Own point" },
  ]
  return (
    <>
      <PickerRow
        label="Start"
        of={of}
        items={items}
        value={value ? "own" : ""}
        onPick={(id) => onChange(id ? (value ?? common) : undefined)}
      />
      {value && (
        <div className={styles.fields}>
          {(["x", "y"] as const).map((axis, i) => (
            <Coordinate
              key={axis}
              axis={axis}
              label={`${of}start ${axis}`}
              value={value[i]!}
              onChange={(next) => onChange(i === 0 ? [next, value[1]] : [value[0], next])}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface CoordinateProps {
  readonly axis: string
  readonly label: string
  readonly value: number
  onChange(value: number): void
}

function Coordinate({ axis, ...field }: CoordinateProps) {
  return (
    <>
      <i>{axis}</i>
      <NumberField
        {...field}
        refuse={refuse}
        nudge={(value, direction) => Number((value + 0.1 * direction).toPrecision(12))}
      />
    </>
  )
}
