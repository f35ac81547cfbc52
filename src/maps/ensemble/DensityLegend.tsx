import { useRavineState } from "../../state/react.ts"
import { whole } from "../../ui/numberText.ts"
import styles from "./DensityLegend.module.css"

const COLOURS = 8

/** What the colours of a density say. */
export function DensityLegend({ most }: { readonly most: number }) {
  const isDark = useRavineState(({ theme }) => theme.startsWith("dark"))
  const scale = useRavineState(({ scenario }) => scenario.view.maps?.colours)
  const names = Array.from(
    { length: COLOURS },
    (_, i) => `var(--${scale === "cividis" ? "cvd" : "seq"}-${isDark ? i + 1 : COLOURS - i})`,
  )
  return (
    <div className={styles.legend}>
      <span>1 run</span>
      <span
        className={styles.ramp}
        style={{ background: `linear-gradient(90deg, ${names.join(", ")})` }}
        aria-hidden="true"
      />
      <span>{whole(most)} or more in a cell</span>
    </div>
  )
}
