import type { ReactNode } from "react"
import styles from "./MapCard.module.css"

interface Props {
  readonly title: string
  /** What it shows, in a few words. */
  readonly note: ReactNode
  /** Controls at the end of the caption. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A map with its caption and its legend. */
export function MapCard({ title, note, actions, children }: Props) {
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h3>{title}</h3>
        <p>{note}</p>
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </section>
  )
}
