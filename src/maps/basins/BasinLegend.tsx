import type { ReactNode } from "react"
import type { FateShare } from "../../core/basins.ts"
import { BasinShares } from "../../panels/basins/BasinShares.tsx"
import styles from "./BasinLegend.module.css"

interface Props {
  readonly shares: readonly FateShare[]
  /** What the map shows, in a sentence. */
  readonly finding?: string
  readonly children?: ReactNode
}

/** What the colours of a map of starts are, below it. */
export const BasinLegend = ({ shares, finding, children }: Props) => (
  <div className={styles.legend}>
    <BasinShares shares={shares} />
    {finding !== undefined && <p className={styles.finding}>{finding}</p>}
    {children}
  </div>
)
