import { useRavineState, useTraces } from "../state/react.ts"
import { NARROW, paneColumns } from "../view/paneGrid.ts"
import { useMedia } from "./useMedia.ts"

/** Maps side by side. */
export interface PaneLayout {
  /** The run of each map, by place in the scenario. */
  readonly runs: readonly number[]
  readonly columns: number
  readonly rows: number
}

/** Returns where the stage has its maps side by side, or null where all runs share one. */
export function usePanes(): PaneLayout | null {
  const side = useRavineState((state) => state.scenario.view.layout === "side")
  const { tracks } = useTraces()
  const narrow = useMedia(`(max-width: ${NARROW - 1}px)`)
  const runs = tracks.flatMap((track, run) => (track ? [run] : []))
  if (!side || runs.length === 0) return null
  const columns = paneColumns(runs.length, narrow)
  return { runs, columns, rows: Math.ceil(runs.length / columns) }
}
