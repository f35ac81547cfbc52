import { Copy } from "lucide-react"
import { useState } from "react"
import { type Amounts, amountsOf, CHANGES } from "../../catalog/invariance.ts"
import { type Comparisons, useComparisons } from "../../state/comparisons.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { Modal } from "../../ui/Modal.tsx"
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
      {comparisons && <CopyButton {...comparisons} />}
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

function CopyButton({ runs, amounts }: Comparisons) {
  const { store } = useRavine()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdownOf(runs, amounts))
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      store.getState().tell({ kind: "error", text: "The browser did not allow copying." })
    }
  }
  return (
    <Button look="line" className={styles.copy} onClick={copy}>
      <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
      <span aria-live="polite">{copied ? "Copied" : "Copy as Markdown"}</span>
    </Button>
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
