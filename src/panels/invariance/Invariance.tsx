import { type Amounts, amountsOf, CHANGES } from "../../catalog/invariance.ts"
import { type Comparisons, useComparisons } from "../../state/comparisons.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Modal } from "../../ui/Modal.tsx"
import { CopyButton } from "../CopyButton.tsx"
import styles from "./Invariance.module.css"
import { InvarianceTable } from "./InvarianceTable.tsx"
import { changeName, markdownOf, THEORY } from "./words.ts"

/** Which methods change their path when the surface is rotated, scaled or moved. */
export function Invariance() {
  const { store } = useRavine()
  const open = useRavineState((state) => state.comparing)
  return (
    <Modal title="Invariance" open={open} onOpenChange={store.getState().compare}>
      <div className={styles.body}>
        <p className={styles.lead}>
          A method that does not notice a change of the surface takes the same path, only moved
          along with it. Each pair of paths here is computed in float64 and without noise, for 200
          steps at most.
        </p>
        <Results />
      </div>
    </Modal>
  )
}

function Results() {
  const comparisons = useComparisons()
  const scenario = useRavineState((state) => state.scenario)
  if (scenario.runs.every(({ muted }) => muted))
    return <p className={styles.note}>Add a method to compare its paths.</p>
  if (comparisons?.problem)
    return (
      <p className={styles.note} role="alert">
        The paths cannot be computed: {comparisons.problem}
      </p>
    )
  return (
    <>
      <p className="sr" role="status">
        {comparisons ? finding(comparisons) : "Computing the paths."}
      </p>
      {comparisons ? (
        <InvarianceTable {...comparisons} />
      ) : (
        <p className={styles.note} aria-hidden="true">
          Computing the paths…
        </p>
      )}
      <Theory amounts={comparisons?.amounts ?? amountsOf(scenario)} />
      {comparisons && (
        <CopyButton
          label="Copy as Markdown"
          className={styles.copy}
          text={() => markdownOf(comparisons.runs, comparisons.amounts)}
        />
      )}
    </>
  )
}

function Theory({ amounts }: { readonly amounts: Amounts }) {
  return (
    <dl className={styles.theory}>
      {CHANGES.map((change) => (
        <div key={change}>
          <dt>{changeName(change, amounts)}</dt>
          <dd>{THEORY[change]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** "Rotated 30°: Adam changes." for screen readers. */
function finding({ runs, amounts }: Comparisons): string {
  return CHANGES.map((change) => {
    const changed = runs.filter(({ changes }) => changes[change].since !== null)
    const names = changed.map(({ name }) => name).join(", ")
    return `${changeName(change, amounts)}: ${names ? `another path for ${names}` : "the same paths"}.`
  }).join(" ")
}
