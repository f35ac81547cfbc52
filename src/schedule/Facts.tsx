import { areas } from "../analysis/annealing.ts"
import { scheduleAliases, schedules } from "../catalog/index.ts"
import { highestOf, ratesOf } from "../catalog/rates.ts"
import { brief } from "../ui/numberText.ts"
import styles from "./Facts.module.css"
import type { Designer } from "./useDesigner.ts"

const DRAWN =
  "A monotone spline through the points, read from a table of 257 entries: between two points it never leaves their range."

/** The area under the curve, and where its definition comes from. */
export function Facts({ scenario, edited }: Designer) {
  const { spec, peak, target } = edited
  const rates = ratesOf(spec, scenario.budget, peak)
  const area = areas(rates, 0).forward.at(-1)!
  const highest = highestOf(rates)
  const source = schedules[scheduleAliases[spec.kind]?.kind ?? spec.kind]?.source ?? DRAWN
  const [first, last] = [rates[0]!, rates.at(-1)!]
  return (
    <p className={styles.facts}>
      <span title="The sum of the rates of all steps, S₁">
        area <b>{brief(area)}</b>
        {highest > 0 && ` = ${brief(area / highest)} steps at the peak`}
      </span>
      <span>
        first step <b>{brief(first)}</b>, last step <b>{brief(last)}</b>
      </span>
      {target.of === "lr" && source && <span className={styles.source}>{source}</span>}
    </p>
  )
}
