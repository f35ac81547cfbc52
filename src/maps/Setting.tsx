import { type ReactNode, useId } from "react"
import styles from "./Setting.module.css"

/** A control under its name. */
export function Setting({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex item everywhere.
    <div className={styles.setting} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {children}
    </div>
  )
}
