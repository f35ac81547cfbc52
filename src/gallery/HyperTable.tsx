import { defaultOf, type Method } from "../core/method.ts"
import { MathSymbol } from "../ui/Maths.tsx"
import styles from "./HyperTable.module.css"
import { rangeInWords, valueInWords } from "./words.ts"

/** The hyper-parameters of a method: usual default, the one on the plane, and the ends of the slider. */
export function HyperTable({ hyper }: Pick<Method, "hyper">) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Usual</th>
          <th scope="col">Here</th>
          <th scope="col">Range</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(hyper).map(([key, entry]) => (
          <tr key={key}>
            <th scope="row">
              <MathSymbol tex={entry.symbol} /> <small>{entry.label}</small>
            </th>
            <td>{valueInWords(entry.default)}</td>
            <td>
              {"follows" in entry ? (
                <span title="The lowest value of the surface, where it is known">f*</span>
              ) : (
                valueInWords(defaultOf(entry, "plane"))
              )}
            </td>
            <td>{rangeInWords(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
