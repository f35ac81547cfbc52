import { type RavineStore, watch } from "../state/store.ts"

/** Steps per second at normal speed: at least 30, and any race takes ten seconds at most. */
const rateOf = (budget: number) => Math.max(30, budget / 10)
/** A tab that slept must not jump, in seconds. */
const LONGEST_FRAME = 0.5

/** Moves the playhead while the store says so. Returns the function that stops it. */
export function startPlayback(store: RavineStore): () => void {
  let frame = 0
  let before = 0
  let owed = 0
  const tick = (now: number) => {
    const { playing, step, speed, scenario, seek, play } = store.getState()
    if (!playing) return
    owed += Math.min((now - before) / 1000, LONGEST_FRAME) * rateOf(scenario.budget) * speed
    before = now
    const whole = Math.floor(owed)
    owed -= whole
    if (whole > 0) seek(step + whole)
    if (step + whole >= scenario.budget) play(false)
    else frame = requestAnimationFrame(tick)
  }
  const stop = watch(
    store,
    (state) => state.playing,
    (playing) => {
      cancelAnimationFrame(frame)
      if (!playing) return
      before = performance.now()
      owed = 0
      frame = requestAnimationFrame(tick)
    },
  )
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
