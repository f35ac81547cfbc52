import type { Point } from "../core/objective.ts"
import type { RavineState, RavineStore } from "../state/store.ts"
import type { StageEvents } from "../view/stage.ts"
import type { Grounds } from "./grounds.ts"

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
