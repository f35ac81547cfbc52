import type { ReactNode } from "react"
import styles from "./CheckRow.module.css"

interface Props {
  readonly checked: boolean
  /** Spoken instead of the text beside the box. */
  readonly label?: string | undefined
  readonly children: ReactNode
  readonly disabled?: boolean
  /** Why it is disabled. */
  readonly title?: string | undefined
  onChange(checked: boolean): void
}

/** Something that is shown or not. */
export function CheckRow({ checked, label, children, disabled = false, title, onChange }: Props) {
  return (
    <label className={styles.row} title={title} data-disabled={disabled}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  )
}
