import type { Method } from "../core/method.ts"
import styles from "./Facts.module.css"
import { callsInWords, familyName, memoryInWords } from "./words.ts"

/** What a method costs and where it comes from. */
export function Facts({ method }: { readonly method: Method }) {
  const { oracles, memory, family, source } = method
  const rows = [
    ["One step asks for", callsInWords(oracles)],
    ["Keeps", memoryInWords(memory)],
    ["Family", familyName(family)],
    ["Year", String(source.year)],
  ] as const
  return (
    <dl className={styles.facts}>
      {rows.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
