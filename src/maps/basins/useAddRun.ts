import { methods } from "../../catalog/index.ts"
import type { Domain, Point } from "../../core/objective.ts"
import { decimalsOf, placeText } from "../../panels/basins/fateText.ts"
import { MOST_RUNS } from "../../panels/mostRuns.ts"
import { withRunFrom } from "../../state/edit.ts"
import { useRavine } from "../../state/react.ts"

/** Returns what adds a copy of a run that begins at a point of a map, and says so. */
export function useAddRun(run: number, box: Domain) {
  const { store } = useRavine()
  return (at: Point) => {
    const { scenario, replace, tell } = store.getState()
    if (scenario.runs.length >= MOST_RUNS) {
      tell({
        kind: "note",
        text: `${MOST_RUNS} runs are the most that can be told apart. Remove one to add another.`,
      })
      return
    }
    // A few digits more than the map tells apart: borders of basins are fine.
    const start = at.map((value, side) =>
      Number(value.toFixed(decimalsOf(box[side]!) + 3)),
    ) as unknown as Point
    replace(withRunFrom(scenario, run, start))
    const { name } = methods[scenario.runs[run]!.method]!
    tell({ kind: "note", text: `Added ${name} from (${placeText(start, box)}).` })
  }
}
