import { ArrowDown, ArrowUp } from "lucide-react"
import { useState } from "react"
import { type DescribedMethod, describedMethods } from "../catalog/texts.ts"
import { usePageLink } from "../state/usePageLink.ts"
import { COLUMNS, type Column, sorted } from "./comparison.ts"
import styles from "./Tables.module.css"
import { callsInWords, familyName } from "./words.ts"

/** All methods beside each other, sorted by any column. */
export function ComparisonTable() {
  const [{ column, down }, setOrder] = useState<{ column: Column; down: boolean }>({
    column: "family",
    down: false,
  })
  const Arrow = down ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
    <section className={styles.scroll} tabIndex={0} aria-label="Comparison of all methods">
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                aria-sort={id !== column ? undefined : down ? "descending" : "ascending"}
              >
                <button
                  type="button"
                  onClick={() => setOrder({ column: id, down: id === column && !down })}
                >
                  {name}
                  {id === column && <Arrow size={14} strokeWidth={1.5} aria-hidden="true" />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(describedMethods, column, down).map((method) => (
            <Row key={method.id} method={method} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ method }: { readonly method: DescribedMethod }) {
  const { id, name, family, source, oracles, memory } = method
  const link = usePageLink({ page: "methods", method: id })
  return (
    <tr>
      <th scope="row">
        <a {...link}>{name}</a>
      </th>
      <td>{familyName(family)}</td>
      <td>{source.year}</td>
      <td>{callsInWords(oracles)}</td>
      <td>{memory}</td>
    </tr>
  )
}
