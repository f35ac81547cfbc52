import type { ReactNode } from "react"
import styles from "./Block.module.css"

interface Props {
  readonly title: string
  /** At the right of the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A titled part of the rail. */
export function Block({ title, action, children }: Props) {
  return (
    <section className={styles.block} aria-label={title}>
      <h2>
        {title}
        {action}
      </h2>
      {children}
    </section>
  )
}
