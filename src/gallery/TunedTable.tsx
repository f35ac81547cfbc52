import { methods } from "../catalog/index.ts"
import styles from "./Tables.module.css"

/** Steps to the tolerance at the best rate; null: not in 5,000. */
const STEPS: Readonly<Record<string, readonly [number | null, number | null, number | null]>> = {
  adam: [524, 128, 110],
  amsgrad: [582, 129, 130],
  adabelief: [507, 116, 136],
  adan: [104, 104, 104],
  diffgrad: [802, 167, 139],
  nadam: [2429, 87, 38],
  prodigy: [404, 144, 150],
  radam: [null, 1052, 501],
  rmsprop: [null, 198, 9],
  yogi: [584, 123, 111],
}

/** The methods of one table that were each given their best rate. */
export function TunedTable() {
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.counts}`}>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Rosenbrock, 10⁻⁴</th>
            <th scope="col">Beale, 10⁻⁶</th>
            <th scope="col">Bowl with κ = 50, 10⁻⁶</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(STEPS).map(([id, steps]) => (
            <tr key={id}>
              <th scope="row">{methods[id]?.name ?? id}</th>
              {steps.map((count, surface) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the surfaces keep their order.
                <td key={surface}>{count?.toLocaleString("en") ?? "not in 5,000"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
