import { useRavineState } from "../state/react.ts"

/** Returns the place of the run whose maps are shown: the selected one, else that of the scenario; null without runs. */
export function useMapRun(): number | null {
  const count = useRavineState(({ scenario }) => scenario.runs.length)
  const selected = useRavineState((state) => state.selected)
  const own = useRavineState(({ scenario }) => scenario.view.maps?.run)
  const run = selected ?? own ?? 0
  return count === 0 ? null : Math.min(run, count - 1)
}
