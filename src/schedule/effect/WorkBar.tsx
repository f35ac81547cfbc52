import { Button } from "../../ui/Button.tsx"
import type { Work } from "./useEnsemble.ts"
import styles from "./WorkBar.module.css"

/** What is under way, as a thin bar with a way to end it; its room is kept. */
export function WorkBar({ name, work }: { readonly name: string; readonly work: Work }) {
  const { share, problem, cancel } = work
  if (problem)
    return (
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    )
  const percent = Math.round(100 * (share ?? 0))
  return (
    <div className={styles.work} data-idle={share === null || undefined}>
      {share !== null && (
        <>
          <div
            className={styles.bar}
            role="progressbar"
            aria-label={name}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <div style={{ width: `${percent}%` }} />
          </div>
          <Button className={styles.cancel} onClick={cancel}>
            Cancel
          </Button>
        </>
      )}
    </div>
  )
}
