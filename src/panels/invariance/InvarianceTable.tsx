import { Check } from "lucide-react"
import { CHANGES } from "../../catalog/invariance.ts"
import type { Deviation } from "../../core/comparePaths.ts"
import type { Comparisons } from "../../state/comparisons.ts"
import { Swatch } from "../../ui/Swatch.tsx"
import styles from "./Invariance.module.css"
import { changeName, deviationText, deviationTitle } from "./words.ts"

/** Every run and every change: the same path, or how far from it. */
export function InvarianceTable({ amounts, runs }: Comparisons) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus.
    <section className={styles.scroll} aria-label="Which paths change" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            {CHANGES.map((change) => (
              <th key={change} scope="col">
                {changeName(change, amounts)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ name, slot, changes }) => (
            <tr key={`${slot} ${name}`}>
              <th scope="row">
                <span className={styles.run}>
                  <Swatch slot={slot} width={24} />
                  {name}
                </span>
              </th>
              {CHANGES.map((change) => (
                <Cell key={change} {...changes[change]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell(deviation: Deviation) {
  const isSame = deviation.since === null
  return (
    <td title={deviationTitle(deviation)}>
      <span className={styles.cell} data-same={isSame}>
        {isSame && <Check size={14} strokeWidth={2} aria-hidden="true" />}
        {deviationText(deviation)}
      </span>
    </td>
  )
}
