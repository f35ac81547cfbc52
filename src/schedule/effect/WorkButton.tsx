import { Button } from "../../ui/Button.tsx"
import { WorkLine } from "../../ui/WorkLine.tsx"
import type { Work } from "./useEnsemble.ts"
import styles from "./WorkButton.module.css"

interface Props {
  readonly label: string
  /** What is under way meanwhile. */
  readonly name: string
  readonly work: Work
  onBegin(): void
}

/** Begins some work, and ends it while it is under way: one button, so that nothing moves and the focus stays. */
export function WorkButton({ label, name, work, onBegin }: Props) {
  const { share, problem, cancel } = work
  const isBusy = share !== null
  return (
    <>
      <div className={styles.work}>
        <Button look="line" onClick={isBusy ? cancel : onBegin}>
          {isBusy ? "Cancel" : label}
        </Button>
        <WorkLine name={name} share={share} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
