import { useRavineState } from "../state/react.ts"
import { NumberField } from "../ui/NumberField.tsx"
import styles from "./OwnSettings.module.css"
import { PickerRow } from "./PickerRow.tsx"

interface Props {
  readonly of: string
  readonly value: number | undefined
  onChange(seed: number | undefined): void
}

const MOST = 0xffffffff

const refuse = (seed: number) =>
  Number.isInteger(seed) && seed >= 0 && seed <= MOST ? null : "Whole numbers from 0."

/** The noise that one run sees. */
export function OwnSeed({ of, value, onChange }: Props) {
  const common = useRavineState((state) => state.scenario.seed)
  const items = [
    { id: "", name: "Common", hint: "The same noise as all runs" },
    { id: "own", name: "Own seed" },
  ]
  return (
    <>
      <PickerRow
        label="Noise"
        of={of}
        items={items}
        value={value === undefined ? "" : "own"}
        onPick={(id) => onChange(id ? (value ?? (common + 1) % MOST) : undefined)}
      />
      {value !== undefined && (
        <div className={`${styles.fields} ${styles.seed}`}>
          <NumberField
            label={`${of}seed`}
            value={value}
            refuse={refuse}
            nudge={(seed, direction) => seed + direction}
            onChange={onChange}
          />
        </div>
      )}
    </>
  )
}
