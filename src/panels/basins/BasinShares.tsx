import { type FateShare, fateName } from "../../core/basins.ts"
import { percent } from "../../ui/numberText.ts"
import styles from "./BasinShares.module.css"

interface Props {
  readonly shares: readonly FateShare[]
  /** The name of a fate, where it is another one. */
  readonly nameOf?: (fate: number) => string
  /** In the legend of the landscape. */
  readonly compact?: boolean
}

/** The colours of a map of basins, and how many of its starts have each. */
export function BasinShares({ shares, nameOf = fateName, compact }: Props) {
  return (
    <div className={`${styles.shares} ${compact ? styles.compact : ""}`}>
      <div className={styles.bar} aria-hidden="true">
        {shares.map(({ fate, share }) => (
          <span key={fate} data-fate={fate} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={styles.list}>
        {shares.map(({ fate, share }) => (
          <li key={fate}>
            <span data-fate={fate} />
            {nameOf(fate)} {percent(share)}
          </li>
        ))}
      </ul>
    </div>
  )
}
