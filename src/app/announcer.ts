import { runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import { leader, lossAt } from "../state/timeAxis.ts"
import { short } from "../ui/numberText.ts"

/** Milliseconds between two lines for screen readers. */
const PAUSE = 2000

/** Says what happens: every two seconds while playing, and once the playhead rests. Returns the function that stops it. */
export function startAnnouncer({ store, traces }: Ravine): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    timer = undefined
    const { step, scenario, announce } = store.getState()
    const axis = axisOf({ scenario })
    const first = leader(traces.current, step, axis)
    if (first === null) return
    const loss = short(lossAt(traces.current.tracks[first]!, step, axis))
    const time = axis === "steps" ? `Step ${step}` : `${step} oracle calls`
    announce(`${time}, loss ${loss}, ${runNames(scenario.runs)[first]} leads.`)
  }
  const stop = store.subscribe((state, before) => {
    if (state.step !== before.step) timer ??= setTimeout(say, PAUSE)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
