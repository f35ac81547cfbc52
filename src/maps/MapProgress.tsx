import { Button } from "../ui/Button.tsx"
import styles from "./MapProgress.module.css"

interface Props {
  /** Of the cells. */
  readonly share: number
  readonly problem: string | null
  readonly onCancel: () => void
}

/** How much of a map is computed, with a button that ends it; why there is none. Its height is always the same. */
export function MapProgress({ share, problem, onCancel }: Props) {
  const isBusy = share > 0 && share < 1
  return (
    <div className={styles.progress}>
      {isBusy && (
        <>
          <progress value={share} aria-label="Cells computed" />
          <span>{Math.floor(100 * share)} %</span>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
