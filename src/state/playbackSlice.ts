import type { StateCreator } from "zustand/vanilla"
import type { View } from "../core/scenario.ts"
import type { RavineState } from "./store.ts"
import type { TimeAxis } from "./timeAxis.ts"

/** The slowest and the fastest playback, as powers of 2. */
export const SLOWEST = -2
export const FASTEST = 6

/** The playhead. */
export interface PlaybackSlice {
  readonly playing: boolean
  /** The time that is shown, 0 to endOf: a step, or a number of oracle calls. */
  readonly step: number
  /** The time that is pointed at in a chart. */
  readonly hoveredStep: number | null
  /** Length of the axis of oracle calls; 0 until it is known. */
  readonly totalCalls: number
  /** Starts or stops; starting at the end begins again. */
  play(playing: boolean): void
  /** Moves the playhead, within the axis. */
  seek(step: number): void
  hoverStep(step: number | null): void
  setTotalCalls(totalCalls: number): void
  /** Counts steps or oracle calls; the playhead keeps its place on the screen. */
  setAxis(axis: TimeAxis): void
  /** Sets the speed over the normal one, within its range. */
  setSpeed(speed: number): void
  setLoop(loop: boolean): void
}

type Timed = Pick<RavineState, "scenario" | "totalCalls">

/** What the axis of the scenario counts. */
export const axisOf = ({ scenario }: { readonly scenario: { readonly view: View } }): TimeAxis =>
  scenario.view.axis ?? "steps"

/** The last time of the axis. */
export const endOf = (state: Timed): number =>
  axisOf(state) === "steps" ? state.scenario.budget : state.totalCalls

const clamp = (step: number, state: Timed) => Math.min(Math.max(Math.round(step), 0), endOf(state))

export const createPlaybackSlice: StateCreator<RavineState, [], [], PlaybackSlice> = (
  set,
  get,
) => ({
  playing: false,
  step: 0,
  hoveredStep: null,
  totalCalls: 0,
  play: (playing) =>
    set((state) => ({ playing, step: playing && state.step >= endOf(state) ? 0 : state.step })),
  seek: (step) => set((state) => ({ step: clamp(step, state) })),
  hoverStep: (step) => set((state) => ({ hoveredStep: step === null ? null : clamp(step, state) })),
  setTotalCalls: (totalCalls) =>
    set((state) => ({ totalCalls, step: clamp(state.step, { ...state, totalCalls }) })),
  setAxis: (axis) =>
    set((state) => {
      const { scenario, step } = state
      const view: View = { ...scenario.view, axis: axis === "steps" ? undefined : axis }
      const moved = { ...state, scenario: { ...scenario, view } }
      const share = step / Math.max(1, endOf(state))
      return { scenario: moved.scenario, step: clamp(share * endOf(moved), moved) }
    }),
  setSpeed: (speed) => {
    const inRange = Math.min(Math.max(speed, 2 ** SLOWEST), 2 ** FASTEST)
    get().look({ speed: inRange === 1 ? undefined : inRange })
  },
  setLoop: (loop) => get().look({ loop: loop || undefined }),
})
