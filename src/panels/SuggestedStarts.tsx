import { useMemo } from "react"
import { useRavine, useRavineState } from "../state/react.ts"
import { startsOf } from "../state/scenario/parse.ts"
import { Button } from "../ui/Button.tsx"
import { exact } from "../ui/numberText.ts"
import styles from "./SuggestedStarts.module.css"

/** Places from which the surface shows what it teaches; a press moves the start there. */
export function SuggestedStarts() {
  const { store } = useRavine()
  const objective = useRavineState((state) => state.scenario.objective)
  const current = useRavineState((state) => state.scenario.start)
  const starts = useMemo(() => startsOf(objective), [objective])
  if (starts.length === 0) return null
  return (
    <fieldset className={styles.row} aria-label="Suggested starts">
      <span aria-hidden="true">Starts</span>
      {starts.map((start) => {
        const place = start.map((value) => exact(Number(value.toPrecision(3)))).join(", ")
        return (
          <Button
            key={place}
            look="line"
            aria-label={`Start at ${place}`}
            aria-pressed={String(start) === String(current)}
            onClick={() => {
              const { scenario, replace } = store.getState()
              replace({ ...scenario, start })
            }}
          >
            {place}
          </Button>
        )
      })}
    </fieldset>
  )
}
