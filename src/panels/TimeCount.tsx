import { CALL_COST } from "../core/callCost.ts"
import { axisOf, endOf } from "../state/playbackSlice.ts"
import { useRavine, useRavineState, useTraces } from "../state/react.ts"
import { dearCalls } from "../state/timeAxis.ts"
import { whole } from "../ui/numberText.ts"
import styles from "./TimeCount.module.css"

const NAMES = { hvp: "Hessian product", hessian: "Hessian" } as const

/** "150 / 300 steps"; not spoken while playing: the live region sums up. Without `unit`, steps go without saying. */
export function TimeCount({ unit }: { readonly unit: boolean }) {
  const step = useRavineState((state) => state.step)
  const end = useRavineState(endOf)
  const axis = useRavineState(axisOf)
  return (
    <span className={`${styles.count} ${unit ? styles.wide : ""}`}>
      <span role="status" aria-label={axis === "steps" ? "Step" : "Oracle calls"} aria-live="off">
        <b>{whole(step)}</b> / {whole(end)}
      </span>
      {(unit || axis === "calls") && <AxisButton />}
    </span>
  )
}

/** The unit; pressing it counts oracle calls instead of steps, and back. */
function AxisButton() {
  const { store } = useRavine()
  const axis = useRavineState(axisOf)
  const costs = useCosts()
  const other = axis === "steps" ? "calls" : "steps"
  return (
    <button
      type="button"
      className={styles.axis}
      aria-label={`Time axis: ${axis === "steps" ? "steps" : "oracle calls"}`}
      title={
        axis === "steps"
          ? "Count oracle calls instead of steps (A)"
          : `Count steps instead of oracle calls (A). ${costs ? `In gradients: ${costs}.` : ""}`
      }
      onClick={() => store.getState().setAxis(other)}
    >
      {axis}
      {axis === "calls" && costs && <small>{costs}</small>}
    </button>
  )
}

/** What the calls that cost more than a gradient count for, among those that the runs make. */
function useCosts(): string {
  return dearCalls(useTraces())
    .map(
      (kind) => `${kind in NAMES ? NAMES[kind as keyof typeof NAMES] : kind} = ${CALL_COST[kind]}`,
    )
    .join(", ")
}
