import type { ChoiceHyper, Hyper, HyperValue, NumberHyper } from "../core/method.ts"
import { MathSymbol } from "../ui/Maths.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { Picker } from "../ui/Picker.tsx"
import styles from "./HyperRow.module.css"

interface Props {
  /** The run's name and the hyper-parameter's, for screen readers. */
  readonly run: string
  readonly name: string
  readonly hyper: Hyper
  readonly value: HyperValue
  /** What it is when nothing is said. */
  readonly initial: HyperValue
  readonly colour: string
  onChange(value: HyperValue): void
}

/** One hyper-parameter: a slider with its number, a check box or a list. */
export function HyperRow({ run, name, hyper, value, initial, colour, onChange }: Props) {
  const spoken = `${run} ${name}`
  const label = (
    <>
      <MathSymbol tex={hyper.symbol} />
      {hyper.label}
    </>
  )
  if (typeof value === "number")
    return (
      <NumberRow
        label={label}
        name={spoken}
        value={value}
        initial={Number(initial)}
        track={hyper as NumberHyper}
        colour={colour}
        onChange={onChange}
      />
    )
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      {typeof value === "boolean" ? (
        <input
          type="checkbox"
          aria-label={spoken}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
        />
      ) : (
        <Picker
          compact
          label={spoken}
          items={(hyper as ChoiceHyper).choices.map((choice) => ({ id: choice, name: choice }))}
          value={value}
          onPick={onChange}
        />
      )}
    </div>
  )
}
