import { ticks } from "d3-array"
import { useRavine, useRavineState } from "../state/react.ts"
import { Range } from "../ui/Range.tsx"
import styles from "./Scrub.module.css"

/** The playhead as a slider, with round steps marked. */
export function Scrub({ ticks: marked }: { readonly ticks: boolean }) {
  const { store } = useRavine()
  const step = useRavineState((state) => state.step)
  const budget = useRavineState((state) => state.scenario.budget)
  return (
    <div className={styles.scrub}>
      {marked && (
        <div className={styles.marks} aria-hidden="true">
          {ticks(0, budget, 6)
            .filter(Number.isInteger)
            .map((mark) => (
              <span key={mark} style={{ left: `${(100 * mark) / budget}%` }}>
                {mark.toLocaleString("en")}
              </span>
            ))}
        </div>
      )}
      <Range
        label="Step"
        text={`step ${step} of ${budget}`}
        value={step}
        max={budget}
        step={1}
        onChange={(value) => store.getState().seek(value)}
      />
    </div>
  )
}
