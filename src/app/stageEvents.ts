import type { Domain, Point } from "../core/objective.ts"
import { withDomain, withObjective } from "../state/editObjective.ts"
import type { RavineState, RavineStore } from "../state/store.ts"
import { exact } from "../ui/numberText.ts"
import type { StageEvents } from "../view/stage.ts"
import type { Grounds } from "./grounds.ts"
import { placeSurface } from "./placeSurface.ts"

/** What a scene answers the stage with. */
interface Answers {
  readonly grounds: Grounds
  /** The run of a trail. */
  runOf(trail: number): number | null
}

/** Returns what happens when a person does something on the stage; there are answers once there is a scene. */
export function stageEvents(
  { getState }: RavineStore,
  answers: () => Answers | undefined,
): StageEvents {
  const runOf = (trail: number | null) =>
    trail === null ? null : (answers()?.runOf(trail) ?? null)
  return {
    start: (start) => placeStart(getState(), start),
    hover: (spot) =>
      getState().point(spot && { point: spot.point, run: runOf(spot.trail), step: spot.step }),
    select: (trail) => getState().select(runOf(trail)),
    camera: (camera) => getState().look({ camera }),
    box: (box) => placeBox(getState(), box),
    transform: placeSurface(getState),
    sight: (sight) => getState().setSight(sight),
    widen: (box) => answers()?.grounds.widen(box),
    viewport: ({ box, columns, rows }, ground) =>
      answers()?.grounds.view({ domain: box, columns, rows }, ground),
  }
}

/** Moves the start of every run. */
export function placeStart({ scenario, replace }: RavineState, start: Point): void {
  replace({ ...scenario, start })
}

/** Shows the objective on another box, and says which. */
function placeBox({ scenario, replace, announce }: RavineState, box: Domain): void {
  replace(withObjective(scenario, withDomain(scenario.objective, box)))
  const [x, y] = box.map(([low, high]) => `${exact(low)} to ${exact(high)}`)
  announce(`Box x ${x}, y ${y}.`)
}
