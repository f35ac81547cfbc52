import { type ReactNode, useId } from "react"
import { NumberField } from "./NumberField.tsx"
import styles from "./NumberRow.module.css"
import { exact } from "./numberText.ts"
import { Range } from "./Range.tsx"
import { strideOf, type TrackScale, trackOf, valueAt } from "./trackScale.ts"

const PLACES = 1000

interface Props {
  /** What is seen. */
  readonly label: ReactNode
  /** What is spoken: "Adam learning rate". */
  readonly name: string
  readonly value: number
  /** Restored by a double click. */
  readonly initial: number
  readonly track: TrackScale
  readonly colour?: string | undefined
  onChange(value: number): void
  refuse?(value: number): string | null
}

/** A number as a slider and as an exact field. */
export function NumberRow({ label, name, value, initial, track, colour, onChange, refuse }: Props) {
  const id = useId()
  const place = trackOf(value, track)
  const stride = strideOf(track)
  const nudge = (current: number, direction: 1 | -1) =>
    valueAt(Math.min(Math.max(trackOf(current, track) + direction * stride, 0), 1), track)
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id} title={name}>
        {label}
      </label>
      <Range
        id={id}
        label={name}
        text={exact(value)}
        value={Math.round(place * PLACES)}
        max={PLACES}
        step={PLACES * stride}
        colour={colour}
        onChange={(next) => onChange(valueAt(next / PLACES, track))}
        onReset={() => onChange(initial)}
      />
      <NumberField
        label={`${name}, exact value`}
        value={value}
        onChange={onChange}
        nudge={nudge}
        {...(refuse && { refuse })}
      />
    </div>
  )
}
