import { RadioGroup } from "radix-ui"
import type { ReactNode } from "react"
import styles from "./Segmented.module.css"

interface Option<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** Spoken instead of the label. */
  readonly name?: string
  readonly disabled?: boolean
}

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  onChange(value: T): void
  /** "map" floats over the landscape, "flat" lies in a panel, "mini" in a caption, "wide" fills its row. */
  readonly look?: "map" | "flat" | "mini" | "wide"
}

/** A switch between a few values that are all visible. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  look = "flat",
}: Props<T>) {
  return (
    <RadioGroup.Root
      className={`${styles.group} ${styles[look]}`}
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      orientation="horizontal"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          className={styles.item}
          value={option.value}
          disabled={option.disabled ?? false}
          aria-label={option.name}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
