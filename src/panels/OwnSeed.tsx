import { nextSeed } from "../state/edit.ts"
import { useRavineState } from "../state/react.ts"
import styles from "./OwnSettings.module.css"
import { PickerRow } from "./PickerRow.tsx"
import { SeedField } from "./SeedField.tsx"

interface Props {
  readonly of: string
  readonly value: number | undefined
  onChange(seed: number | undefined): void
}

/** The random numbers that one run draws. */
export function OwnSeed({ of, value, onChange }: Props) {
  const common = useRavineState((state) => state.scenario.seed)
  const items = [
    { id: "", name: "Common", hint: "That of all runs" },
    { id: "own", name: "Own seed" },
  ]
  return (
    <>
      <PickerRow
        label="Seed"
        of={of}
        items={items}
        value={value === undefined ? "" : "own"}
        onPick={(id) => onChange(id ? (value ?? nextSeed(common)) : undefined)}
      />
      {value !== undefined && (
        <div className={styles.seed}>
          <SeedField
            label={`${of}seed`}
            roll={`New noise for ${of.trim()}`}
            value={value}
            onChange={onChange}
          />
        </div>
      )}
    </>
  )
}
