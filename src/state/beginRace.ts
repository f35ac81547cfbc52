import { endOf } from "./playbackSlice.ts"
import type { RavineStore } from "./store.ts"

/** True if the person asked the system for less motion. */
const wantsStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches

/** Shows the race from its start; where motion is unwelcome, its end. */
export function beginRace(store: RavineStore): void {
  const { seek, play } = store.getState()
  const still = wantsStillness()
  seek(still ? endOf(store.getState()) : 0)
  play(!still)
}
