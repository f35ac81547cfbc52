import { Button } from "../ui/Button.tsx"
import styles from "./MapProgress.module.css"

interface Props {
  /** What is counted: "Cells computed". */
  readonly name?: string
  /** Of the cells. */
  readonly share: number
  readonly problem: string | null
  readonly onCancel: () => void
}

/** How much of a map is computed, with a button that ends it; why there is none. Its height is always the same. */
export function MapProgress({ name = "Cells computed", share, problem, onCancel }: Props) {
  const isBusy = share > 0 && share < 1
  return (
    <div className={styles.progress}>
      {isBusy && (
        <>
          <progress value={share} aria-label={name} />
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
