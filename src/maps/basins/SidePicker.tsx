import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { Picker } from "../../ui/Picker.tsx"
import { Swatch } from "../../ui/Swatch.tsx"
import styles from "./BasinsMaps.module.css"

interface Props {
  readonly label: string
  readonly runs: readonly number[]
  readonly run: number
  readonly onPick: (run: number) => void
}

/** Chooses one of the runs that are compared. */
export function SidePicker({ label, runs, run, onPick }: Props) {
  const all = useRavineState(({ scenario }) => scenario.runs)
  const names = runNames(all)
  const items = runs.map((i) => ({ id: String(i), name: names[i]! }))
  return (
    <span className={styles.name}>
      <Swatch slot={all[run]!.slot ?? 0} />
      <Picker
        compact
        label={label}
        items={items}
        value={String(run)}
        onPick={(id) => onPick(Number(id))}
      />
    </span>
  )
}
