import { isCovering } from "../state/page.ts"
import { endOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import { watch } from "../state/store.ts"
import { isComplete, totalCallsOf } from "../state/timeAxis.ts"

/** Times per second at normal speed: at least 30, and any race takes ten seconds at most. */
const rateOf = (end: number) => Math.max(30, end / 10)
/** A tab that slept must not jump, in seconds. */
const LONGEST_FRAME = 0.5
/** How long a loop shows its end, in seconds. */
const REST = 0.8

/** Moves the playhead while the store says so. Returns the function that stops it. */
export function startPlayback({ store, traces }: Ravine): () => void {
  let frame = 0
  let before = 0
  let owed = 0
  let rested = 0
  const tick = (now: number) => {
    const state = store.getState()
    if (!state.playing || isCovering(state.page)) return
    const { speed = 1, loop = false } = state.scenario.view
    const end = endOf(state)
    const passed = Math.min((now - before) / 1000, LONGEST_FRAME)
    before = now
    frame = requestAnimationFrame(tick)
    if (state.step >= end && loop) {
      rested += passed
      if (rested >= REST) state.seek((rested = 0))
      return
    }
    owed += passed * rateOf(end) * speed
    const whole = Math.floor(owed)
    owed -= whole
    if (whole > 0) state.seek(state.step + whole)
    if (state.step + whole >= end && !loop) state.play(false)
  }
  const stop = watch(
    store,
    // Under a page nothing is seen, so that nothing goes on.
    (state) => state.playing && !isCovering(state.page),
    (playing) => {
      cancelAnimationFrame(frame)
      if (!playing) return
      before = performance.now()
      owed = 0
      frame = requestAnimationFrame(tick)
    },
  )
  const stopCounting = countCalls({ store, traces })
  return () => {
    stop()
    stopCounting()
    cancelAnimationFrame(frame)
  }
}

/** Tells the store how long the axis of oracle calls is; while runs are being computed it never gets shorter. */
function countCalls({ store, traces }: Pick<Ravine, "store" | "traces">): () => void {
  return traces.subscribe(() => {
    const { scenario, totalCalls, setTotalCalls } = store.getState()
    const counted = totalCallsOf(traces.current)
    const total = isComplete(traces.current, scenario) ? counted : Math.max(counted, totalCalls)
    if (total !== totalCalls) setTotalCalls(total)
  })
}
