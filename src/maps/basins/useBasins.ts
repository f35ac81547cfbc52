import { useMemo } from "react"
import { resolveObjective } from "../../catalog/plan.ts"
import { targetsOf } from "../../catalog/survey.ts"
import { type Domain, isMoving } from "../../core/objective.ts"
import { useRavine, useRavineState } from "../../state/react.ts"

/** A window whose cells float32 does not tell apart would be stripes. */
const FINEST = 2 ** -21
const CELLS = 512

/** The box of starts that maps of a run are over, its minima, and what changes the box. */
export function useBasins(run: number) {
  const { store } = useRavine()
  const spec = useRavineState(({ scenario }) => scenario.runs[run]?.objective ?? scenario.objective)
  const zoomed = useRavineState(({ scenario }) => scenario.view.maps?.basins?.box)
  const objective = useMemo(() => resolveObjective(spec), [spec])
  const box = zoomed ?? objective.domain
  const zoom = (to: Domain | null) => {
    const { look, scenario, tell } = store.getState()
    const { maps } = scenario.view
    if (to && !isTellable(to)) {
      tell({ kind: "note", text: "Closer in, float32 does not tell the starts apart." })
      return
    }
    look({ maps: { ...maps, basins: { ...maps?.basins, box: to ?? undefined } } })
  }
  return {
    box,
    isZoomed: zoomed !== undefined,
    targets: useMemo(() => targetsOf(objective), [objective]),
    /** The loss depends on the step. */
    moves: isMoving(objective.formula),
    axes: useMemo(
      () =>
        [
          { label: "x", from: box[0][0], to: box[0][1] },
          { label: "y", from: box[1][0], to: box[1][1] },
        ] as const,
      [box],
    ),
    zoom,
  }
}

const isTellable = (box: Domain) =>
  box.every(([from, to]) => {
    const size = Math.max(Math.abs(from), Math.abs(to))
    return to - from > CELLS * FINEST * size && size < 1e6
  })
