import { ticks } from "d3-array"
import { axisOf, endOf } from "../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { whole } from "../ui/numberText.ts"
import { Range } from "../ui/Range.tsx"
import styles from "./Scrub.module.css"

/** The playhead as a slider, with round times marked. */
export function Scrub({ ticks: marked }: { readonly ticks: boolean }) {
  const { store } = useRavine()
  const step = useRavineState((state) => state.step)
  const end = useRavineState(endOf)
  const axis = useRavineState(axisOf)
  return (
    <div className={styles.scrub}>
      {marked && <Marks end={end} />}
      <Range
        label={axis === "steps" ? "Step" : "Oracle calls"}
        text={`${axis === "steps" ? "step" : "call"} ${step} of ${end}`}
        value={step}
        max={end}
        step={1}
        onChange={(value) => store.getState().seek(value)}
      />
    </div>
  )
}

/** Few enough that their numbers never touch in the narrowest bar. */
function Marks({ end }: { readonly end: number }) {
  return (
    <div className={styles.marks} aria-hidden="true">
      {ticks(0, end, end < 10_000 ? 6 : 4)
        .filter(Number.isInteger)
        .map((mark) => (
          <span key={mark} style={{ left: `${end > 0 ? (100 * mark) / end : 0}%` }}>
            {whole(mark)}
          </span>
        ))}
    </div>
  )
}
