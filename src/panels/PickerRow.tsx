import { Picker } from "../ui/Picker.tsx"
import type { PickerItem } from "../ui/PickerList.tsx"
import styles from "./SettingsPanel.module.css"

interface Props {
  readonly label: string
  /** Put before the label for screen readers: "Adam ". */
  readonly of?: string | undefined
  readonly items: readonly PickerItem[]
  readonly value: string
  onPick(id: string): void
}

/** A select box with its label at the left. */
export function PickerRow({ label, of = "", ...picker }: Props) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      <Picker compact label={of ? `${of}${label.toLowerCase()}` : label} {...picker} />
    </div>
  )
}
