import type { RavineState } from "./store.ts"

/** Returns the place of the run whose maps are shown: the selected one, else that of the scenario; null without runs. */
export function mapRunOf({
  selected,
  scenario: { runs, view },
}: Pick<RavineState, "selected" | "scenario">): number | null {
  const run = selected ?? view.maps?.run ?? 0
  return runs.length === 0 ? null : Math.min(run, runs.length - 1)
}
