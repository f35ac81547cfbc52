import { fateName } from "../../core/basins.ts"
import type { BasinTint } from "../../state/traces.ts"
import { percent } from "../../ui/numberText.ts"
import styles from "../TintLegend.module.css"
import { BasinShares } from "./BasinShares.tsx"

/** What the colours of the landscape say of where its starts end. */
export function BasinTintLegend({ name, shares, isPart, problem }: BasinTint) {
  const where = isPart ? "starts in sight" : "starts in the box"
  const parts = shares.map(({ fate, share }) => `${fateName(fate)} ${percent(share)}`)
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={`Colours: Basins of ${name}, ${where}. ${problem ?? parts.join(", ")}`}
    >
      <div className={styles.title}>
        <b>Basins of {name}</b> <span>{where}</span>
      </div>
      {problem ? <div>{problem}</div> : <BasinShares compact shares={shares} />}
    </div>
  )
}
