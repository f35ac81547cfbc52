import { BasinCard } from "./BasinCard.tsx"
import { HyperCard } from "./HyperCard.tsx"
import styles from "./Overview.module.css"

/** Where every start of one run ends, and which of its hyper-parameters work. */
export function Overview() {
  return (
    <div className={styles.overview}>
      <BasinCard />
      <HyperCard />
    </div>
  )
}
