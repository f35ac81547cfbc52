import type { Snapshot } from "../../core/ensemble.ts"
import { axisOf } from "../../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import type { RavineState } from "../../state/store.ts"
import { callsOf, stepsAt } from "../../state/timeAxis.ts"
import type { Traces } from "../../state/traces.ts"
import type { Crowd } from "./crowd.ts"
import { snapshotAt } from "./words.ts"

/** The step that a run is at at a time; 0 before it is computed, on the axis of calls. */
function stepAt(state: RavineState, { tracks }: Traces, run: number, time: number): number {
  const axis = axisOf(state)
  if (axis === "steps") return time
  const track = tracks[run]
  return track ? stepsAt(track, time, axis) : 0
}

/** Returns the step of a run that the playhead is at. */
export function usePlayedStep(run: number): number {
  const { traces } = useRavine()
  return useRavineState((state) => stepAt(state, traces.current, run, state.step))
}

/** Returns where the members of an ensemble are at the playhead; renders again only when that is another snapshot. */
export function usePlayedSnapshot(crowd: Crowd): Snapshot | null {
  const { traces } = useRavine()
  return useRavineState((state) =>
    snapshotAt(crowd, stepAt(state, traces.current, crowd.run, state.step)),
  )
}

/** Returns the step of a run that is pointed at in a chart, or null. */
export function useHoveredStep(run: number): number | null {
  const { traces } = useRavine()
  return useRavineState((state) =>
    state.hoveredStep === null ? null : stepAt(state, traces.current, run, state.hoveredStep),
  )
}

/** Returns what moves the playhead, and what points, to a step of a run. */
export function useStepTime(run: number): {
  seek(step: number): void
  hover(step: number | null): void
} {
  const { store, traces } = useRavine()
  const timeOf = (step: number) => {
    const track = traces.current.tracks[run]
    if (axisOf(store.getState()) === "steps" || !track) return step
    return callsOf(track)[Math.min(step, track.value.length - 1)]!
  }
  return {
    seek: (step) => store.getState().seek(timeOf(step)),
    hover: (step) => store.getState().hoverStep(step === null ? null : timeOf(step)),
  }
}
