import type { ReactNode } from "react"
import styles from "./CheckRow.module.css"

interface Props {
  readonly checked: boolean
  readonly children: ReactNode
  readonly disabled?: boolean
  /** Why it is disabled. */
  readonly title?: string | undefined
  onChange(checked: boolean): void
}

/** Something that is shown or not. */
export function CheckRow({ checked, children, disabled = false, title, onChange }: Props) {
  return (
    <label className={styles.row} title={title} data-disabled={disabled}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  )
}
