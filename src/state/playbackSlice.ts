import type { StateCreator } from "zustand/vanilla"
import type { RavineState } from "./store.ts"

/** Speeds that the transport offers. */
export const SPEEDS = [0.25, 1, 4, 16] as const

/** The playhead. */
export interface PlaybackSlice {
  readonly playing: boolean
  /** The step that is shown, 0 to the budget. */
  readonly step: number
  readonly speed: number
  /** Starts or stops; starting at the end begins again. */
  play(playing: boolean): void
  /** Moves the playhead, within the budget. */
  seek(step: number): void
  setSpeed(speed: number): void
}

export const createPlaybackSlice: StateCreator<RavineState, [], [], PlaybackSlice> = (set) => ({
  playing: false,
  step: 0,
  speed: 1,
  play: (playing) =>
    set(({ step, scenario }) => ({ playing, step: playing && step >= scenario.budget ? 0 : step })),
  seek: (step) =>
    set(({ scenario }) => ({ step: Math.min(Math.max(Math.round(step), 0), scenario.budget) })),
  setSpeed: (speed) => set({ speed }),
})
